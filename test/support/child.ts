import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { wireErrorSchema } from '#contract/index.ts';

const outcomeSchema = z.object({ opened: z.boolean(), error: wireErrorSchema.optional() });
export type Outcome = z.infer<typeof outcomeSchema>;

/** A process that tried to open a workspace. */
export type OpenChild = { readonly outcome: Outcome; readonly pid: number; kill(): Promise<void> };

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes('\n')) return text;
  }
  throw new Error(`The child ended without a word: ${text}`);
}

/** Opens a workspace in another process, there as `nobody` where this one is root and `asNobody` is asked for. */
export async function openInChild(path: string, asNobody = false): Promise<OpenChild> {
  const script = fileURLToPath(new URL('./open-child.ts', import.meta.url));
  const isRoot = process.getuid?.() === 0;
  const who = asNobody && isRoot ? { uid: 65_534, gid: 65_534 } : {};
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'], ...who });
  const exited = once(child, 'exit');
  const outcome = outcomeSchema.parse(JSON.parse(await firstLine(child)));
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  return { outcome, pid: child.pid ?? 0, kill };
}
