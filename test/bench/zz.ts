import { existsSync } from 'node:fs';
import { makeBenchFile, benchDeps } from './fixture.ts';
import { openWorkspaceFile } from '#backend/db/open-database.ts';
const p='/tmp/large.colonnade';
if(!existsSync(p)) makeBenchFile(p,100000);
const d=benchDeps(p); const f=openWorkspaceFile(p,d.clock,d.log);
const q=(name:string,sql:string,args:any)=>{const s=f.sqlite.prepare(sql);const ts=[];let r:any;for(let i=0;i<7;i++){const t=performance.now();r=s.all(args);ts.push(performance.now()-t);}ts.sort((a,b)=>a-b);console.log(name,ts[3].toFixed(1),'ms',r.length,'rows');
 if(process.argv[2])console.log(f.sqlite.prepare('EXPLAIN QUERY PLAN '+sql).all(args).map((x:any)=>'   '+x.detail).join('\n'));};
f.sqlite.exec('CREATE INDEX IF NOT EXISTS posts_heads ON posts (id, deleted_at, status, title)');
const w={from:'2024-06-10',to:'2025-06-15',today:'2025-06-11'};
const units=`SELECT post_id, substr(first, 1, 10) AS day, substr(first, 11) = '1' AND substr(first, 1, 10) < :today AS late
  FROM (SELECT p.post_id, min(p.day || (p.state = 'planned')) AS first FROM placements p INDEXED BY placements_day CROSS JOIN posts ON posts.id = p.post_id
  WHERE p.day BETWEEN :from AND :to AND p.state <> 'skipped' AND posts.deleted_at IS NULL AND posts.status <> 'idea' GROUP BY p.post_id)`;
q('scan only',`SELECT count(*) FROM placements p WHERE p.day BETWEEN :from AND :to AND p.state<>'skipped'`,w);
q('scan+heads',`SELECT count(*) FROM placements p CROSS JOIN posts INDEXED BY posts_heads ON posts.id=p.post_id WHERE p.day BETWEEN :from AND :to AND p.state<>'skipped' AND posts.deleted_at IS NULL AND posts.status <> 'idea'`,w);
q('scan+counting',`SELECT count(*) FROM placements p CROSS JOIN posts INDEXED BY posts_counting ON posts.id=p.post_id WHERE p.day BETWEEN :from AND :to AND p.state<>'skipped' AND posts.deleted_at IS NULL AND posts.status <> 'idea'`,w);
q('scan+posts',`SELECT count(*) FROM placements p CROSS JOIN posts ON posts.id=p.post_id WHERE p.day BETWEEN :from AND :to AND p.state<>'skipped' AND posts.deleted_at IS NULL AND posts.status <> 'idea'`,w);
q('units count',`SELECT count(*) FROM (${units})`,w);
q('current',`SELECT day, pillar_id, sum(share) AS credit, sum(share * late) AS late FROM (
  SELECT u.day, u.late, pp.pillar_id, coalesce(1.0 * pp.parts / (SELECT sum(parts) FROM post_pillars o WHERE o.post_id = u.post_id), 1.0) AS share
  FROM (${units}) u LEFT JOIN post_pillars pp ON pp.post_id = u.post_id) GROUP BY day, pillar_id ORDER BY day`,w);
q('group in sub',`SELECT day, pillar_id, sum(share) AS credit, sum(share * late) AS late FROM (
  SELECT u.day, u.late, pp.pillar_id, coalesce(1.0 * pp.parts / sum(pp.parts) OVER (PARTITION BY u.post_id), 1.0) AS share
  FROM (${units}) u LEFT JOIN post_pillars pp ON pp.post_id = u.post_id) GROUP BY day, pillar_id ORDER BY day`,w);
q('raw rows to js',`SELECT u.post_id, u.day, u.late, pp.pillar_id, pp.parts FROM (${units}) u LEFT JOIN post_pillars pp ON pp.post_id = u.post_id`,w);
q('bare',`WITH counted AS (
  SELECT p.post_id, min(p.day) AS day FROM placements p JOIN posts ON posts.id = p.post_id
  WHERE p.day BETWEEN :from AND :to AND p.state <> 'skipped' AND posts.deleted_at IS NULL AND posts.status <> 'idea'
  GROUP BY p.post_id
)
SELECT pp.pillar_id, sum(1.0 * pp.parts / (SELECT sum(parts) FROM post_pillars o WHERE o.post_id = c.post_id)) AS credit
FROM counted c JOIN post_pillars pp ON pp.post_id = c.post_id GROUP BY pp.pillar_id`,w);
f.close();
