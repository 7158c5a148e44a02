import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** The project's own folder. */
export const root = join(import.meta.dirname, '..', '..');

/** Every file below a folder, as paths from the project's folder with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** What a file imports, in every form: types, values, `export from`, `import()` and `import('...')` types. */
export function importsOf(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} could not be parsed: ${errors[0]?.message}`);
  const found: string[] = [];
  const add = (source: { readonly value?: unknown } | null | undefined) => {
    if (typeof source?.value === 'string') found.push(source.value);
  };
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add('value' in source ? source : null),
    TSImportType: ({ source }) => add(source),
  }).visit(program);
  return found;
}

const aliases: Readonly<Record<string, string>> = JSON.parse(textOf('package.json')).imports;

/** Where an import leads: a path in the project, or the name of a package or `node:` module. */
export function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(file), specifier));
  if (!specifier.startsWith('#')) return packageOf(specifier);
  for (const [alias, folder] of Object.entries(aliases)) {
    const prefix = alias.slice(0, -1);
    if (specifier.startsWith(prefix)) return posix.normalize(folder.slice(0, -1) + specifier.slice(prefix.length));
  }
  throw new Error(`${file} imports ${specifier}, which package.json does not declare.`);
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
