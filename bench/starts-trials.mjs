import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  areAnswered,
  connect,
  eventually,
  leftBehind,
  memoryOf,
  orphansOf,
  pause,
  processesOf,
  quit,
  startProgram,
} from './started-programs.mjs';

/*
 * Many starts of the real program at once. Each ends as a window, or hands over to the program that has the window and ends with 0, or says in a
 * sentence why not and ends with another code; what was acknowledged is in the file, and nothing is left running or lying about.
 */

/** Runs the command line once: `{ code, out, error }`. */
export function command(cli, words, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', error: '' };
    child.stdout.on('data', (text) => (said.out += text));
    child.stderr.on('data', (text) => (said.error += text));
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

/**
 * A place for one trial: two timelines, a folder for temporary files, and `start`, which keeps what it starts.
 *
 * @param program `{ executable, words, env }`
 * @param folder empty; its path must be short, since sockets come to lie in it
 */
export async function makeBench(program, cli, folder) {
  const temporary = join(folder, 't');
  mkdirSync(temporary);
  const env = { ...program.env, TMPDIR: temporary };
  const bench = { cli, folder, temporary, env, file: join(folder, 'one.annals'), other: join(folder, 'two.annals'), starts: [] };
  for (const file of [bench.file, bench.other]) await command(cli, ['new', file, '--title', 'Starts', '--zone', 'UTC'], env);
  symlinkSync(bench.file, join(folder, 'link.annals'));
  bench.profile = (name = 'p') => join(folder, name);
  bench.start = (words, { profile = bench.profile(), cwd } = {}) => {
    const start = startProgram({ ...program, env }, ['--remote-debugging-port=0', `--user-data-dir=${profile}`, ...words], { cwd });
    bench.starts.push(start);
    return start;
  };
  return bench;
}

/** The windows of a profile's program once there are `count`, all ready; as many as there are where that does not come to be. */
export async function windowsOf(profile, count) {
  let pages = [];
  // Anew each time: a connection made while a window opens may never hear of it.
  await eventually(async () => {
    const connection = await connect(profile);
    pages = connection?.pages() ?? [];
    if (pages.length >= count) return true;
    await connection?.close();
    return null;
  });
  for (const page of pages) await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  return pages;
}

/** What a window shows: file, and whether it can be edited; null for one that shows no timeline. */
export const shownIn = (page) =>
  page.evaluate(async () => {
    const snapshot = await globalThis.annals.timeline.snapshot();
    return snapshot.ok ? { path: snapshot.value.path, readOnly: snapshot.value.readOnly } : null;
  });

/** The window that shows a file. */
export async function windowOn(bench, file, count = 1) {
  for (const page of await windowsOf(bench.profile(), count)) if ((await shownIn(page))?.path === file) return page;
  throw new Error(`no window shows ${file}`);
}

/** Adds one event in a window; its title when that was acknowledged, else null, and `why` is told the reason. */
export async function addIn(page, title, why = () => {}) {
  const added = await page.evaluate(async (named) => {
    const snapshot = await globalThis.annals.timeline.snapshot();
    if (!snapshot.ok) return null;
    const draft = { title: named, when: '2026', lane: snapshot.value.lanes[0].id, status: 'reported' };
    return globalThis.annals.events.add({ draft });
  }, title);
  if (added?.ok === true) return title;
  why(added?.error.message ?? 'shows no timeline');
  return null;
}

/** How each of these starts ended, in numbers; `strange` are those that ended in no way they should. */
export async function endingsOf(starts) {
  const endings = { windows: 0, handedOver: 0, sentences: 0, strange: 0, first: null };
  for (const start of starts) {
    if (start.running) endings.windows += 1;
    else {
      const ended = await start.ended;
      if (ended.code === 0 && ended.said.length === 0) endings.handedOver += 1;
      else if (ended.code > 0 && ended.said.length === 1) endings.sentences += 1;
      else {
        endings.strange += 1;
        endings.first ??= JSON.stringify(ended);
      }
    }
  }
  return endings;
}

/** Waits until each of these starts is answered; watches what they take. Returns seconds and the most memory in MB. */
async function untilAnswered(starts) {
  const begun = Date.now();
  let memory = 0;
  let measured = 0;
  await eventually(() => {
    if (Date.now() - measured > 1000) {
      measured = Date.now();
      memory = Math.max(memory, memoryOf(starts));
    }
    return areAnswered(starts) ? true : null;
  }, 180_000);
  return { seconds: (Date.now() - begun) / 1000, memory };
}

/** Quits what still runs and looks at what is left: `{ hanging, orphans, left, lost, sound }`. `titles` were acknowledged for `bench.file`. */
export async function afterwards(bench, profiles, titles) {
  const quits = await Promise.all(bench.starts.filter(({ running }) => running).map((start) => quit(start)));
  const orphans = await orphansOf(bench.starts);
  const listed = await command(bench.cli, ['list', bench.file, '--json'], bench.env);
  const kept = new Set(listed.code === 0 ? JSON.parse(listed.out).events.map(({ title }) => title) : []);
  const check = await command(bench.cli, ['check', bench.file], bench.env);
  return {
    hanging: quits.filter(({ code }) => code !== 0).length,
    orphans,
    left: leftBehind(bench.temporary, profiles),
    lost: titles.filter((title) => !kept.has(title)).length,
    sound: check.code === 0 && check.out.startsWith('Sound'),
  };
}

/** `count` starts at once on one profile and one file. */
export async function coldTrial(bench, count) {
  const starts = Array.from({ length: count }, () => bench.start([bench.file]));
  const taken = await untilAnswered(starts);
  const windows = await windowsOf(bench.profile(), 1);
  return { ...taken, endings: await endingsOf(starts), windows: windows.length };
}

/** `count` starts more, with the file by its other names, with another file, with none; meanwhile the window is edited. */
export async function warmTrial(bench, count) {
  const page = await windowOn(bench, bench.file);
  const words = [[], ['one.annals'], ['link.annals'], [pathToFileURL(bench.file).href], [bench.other], [bench.file, bench.other]];
  const starts = Array.from({ length: count }, (_, n) => bench.start(words[n % words.length], { cwd: bench.folder }));
  const answered = untilAnswered(starts);
  const titles = [];
  for (let n = 0; n < 20; n += 1) titles.push(await addIn(page, `meanwhile ${n}`));
  const taken = await answered;
  const windows = await windowsOf(bench.profile(), 2);
  const shown = await Promise.all(windows.map(shownIn));
  return {
    ...taken,
    endings: await endingsOf(starts),
    windows: windows.length,
    editable: shown.filter((each) => each?.readOnly === false).length,
    titles: titles.filter((title) => title !== null),
  };
}

/** `count` commands at once that add to a file whose window is open and edited: each says who has it. `titles` were acknowledged. */
export async function addsTrial(bench, page, count) {
  const begun = Date.now();
  const adds = Promise.all(
    Array.from({ length: count }, (_, n) => command(bench.cli, ['add', bench.file, '--title', `Add ${n}`, '--when', '2026'], bench.env)),
  );
  const titles = [];
  for (let n = 0; n < 20; n += 1) titles.push(await addIn(page, `in the window ${n}`));
  const ended = await adds;
  const isSentence = ({ code, error }) => code === 1 && /^annals: “.*” is open in .*process \d+/.test(error.trim());
  return {
    added: ended.filter(({ code }) => code === 0).length,
    refused: ended.filter(isSentence).length,
    unclear: ended.filter((each) => each.code !== 0 && !isSentence(each)).length,
    titles: [...titles.filter((title) => title !== null), ...ended.flatMap(({ code }, n) => (code === 0 ? [`Add ${n}`] : []))],
    seconds: (Date.now() - begun) / 1000,
  };
}

/** Starts while the program is quitting and its store has not let the file go: each gets its window all the same. */
export async function quittingTrial(bench) {
  const profile = bench.profile();
  const first = bench.start([bench.file]);
  const [page] = await windowsOf(profile, 1);
  const titles = [await addIn(page, 'before quitting')];
  const connection = await connect(profile);
  // Held still, it takes as long over the last backup as that of a large timeline may.
  const stores = processesOf([first]).filter(({ service }) => service);
  for (const { pid } of stores) process.kill(pid, 'SIGSTOP');
  // The last window: the program quits with it.
  await page.evaluate(() => void globalThis.annals.files.close());
  await eventually(() => (connection.pages().length === 0 ? true : null));
  const late = [[bench.file], [], [bench.other], [bench.file]].map((words) => bench.start(words));
  await eventually(() => (late.every(({ running }) => !running) ? true : null));
  for (const { pid } of stores) process.kill(pid, 'SIGCONT');
  const windows = await windowsOf(profile, 2);
  // Quitting that goes on would take them with it.
  await pause(1000);
  const shown = first.running ? await Promise.all(windows.map(shownIn)) : [];
  const editable = shown.filter((each) => each?.readOnly === false).length;
  return { titles, endings: await endingsOf(late), stores: stores.length, windows: shown.length, editable };
}

/** `count` starts on one file, each with a profile of its own: all get a window, one of them can edit. */
export async function profilesTrial(bench, count) {
  const profiles = Array.from({ length: count }, (_, n) => bench.profile(`p${n}`));
  const begun = Date.now();
  const starts = profiles.map((profile) => bench.start([bench.file], { profile }));
  const pages = (await Promise.all(profiles.map((profile) => windowsOf(profile, 1)))).flat();
  const seconds = (Date.now() - begun) / 1000;
  const memory = memoryOf(bench.starts);
  const shown = await Promise.all(pages.map(shownIn));
  const refused = [];
  const titles = (await Promise.all(pages.map((page, n) => addIn(page, `from profile ${n}`, (why) => refused.push(why))))).filter(
    (title) => title !== null,
  );
  return {
    titles,
    refused: [...new Set(refused)],
    profiles,
    endings: await endingsOf(starts),
    windows: pages.length,
    shown: shown.filter((each) => each !== null).length,
    editable: shown.filter((each) => each?.readOnly === false).length,
    seconds,
    memory,
  };
}
