import { spawn } from 'node:child_process';

/**
 * Starts `adds` processes of the command line at once, each adding one event to the same timeline, and every fourth with another that
 * reads it. Returns what became of them; `lost` are events that were acknowledged and are not there afterwards.
 */
export async function crowdTrial(cli, file, adds) {
  const run = (...words) =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [cli, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
      const said = { out: '', error: '' };
      child.stdout.on('data', (text) => (said.out += text));
      child.stderr.on('data', (text) => (said.error += text));
      child.on('close', (code) => resolve({ code, ...said }));
    });
  await run('new', file, '--title', 'Crowd', '--zone', 'UTC');
  const started = Date.now();
  const readers = Array.from({ length: Math.floor(adds / 4) }, () => run('list', file, '--json'));
  const writers = await Promise.all(
    Array.from({ length: adds }, (_, n) => run('add', file, '--title', `Event ${n}`, '--when', '2026', '--json')),
  );
  const read = await Promise.all(readers);
  const seconds = (Date.now() - started) / 1000;
  const kept = new Set(JSON.parse((await run('list', file, '--json')).out).events.map((event) => event.id));
  const added = writers.filter(({ code }) => code === 0).map(({ out }) => JSON.parse(out).id);
  const refused = [...writers, ...read].filter(({ code }) => code !== 0);
  const check = await run('check', file);
  return {
    adds,
    refused: refused.length,
    lost: added.filter((id) => !kept.has(id)).length,
    unknown: kept.size - added.length,
    sound: check.code === 0,
    seconds,
    firstRefusal: refused[0]?.error ?? null,
  };
}
