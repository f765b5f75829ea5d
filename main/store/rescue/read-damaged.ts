import { join } from 'node:path';
import { ok } from '../../../shared/result';
import type { Key } from '../cipher/key';
import { type Engine, openEngine } from '../database/engine';
import { guarded } from '../database/errors';
import { unfinishedOf } from '../record/unfinished';
import { carve } from './carve';
import type { Salvage } from './salvage';
import { salvage } from './salvage';

interface Found {
  readonly salvaged: Salvage;
  /** What was typed and not saved. */
  readonly unfinished: string;
}

/** All that can be read of a copy of a damaged file, by SQLite or else byte by byte. The copy may be spoiled; `workshop` is a folder for what is made on the way. */
export function readDamaged(path: string, key: Key | null, workshop: string): Found {
  const engine = openEngine(path, { key });
  try {
    // writable_schema has SQLite read on in a file that is shorter than its header says; the copy is ours to spoil.
    for (const pragma of ['trusted_schema=OFF', 'cell_size_check=ON', 'mmap_size=0', 'writable_schema=ON']) {
      // A file too damaged even for this gives no rows below.
      guarded(() => ok(engine.all(`PRAGMA ${pragma}`)));
    }
    const salvaged = salvage(engine);
    if (salvaged.complete && salvaged.rows.length > 0) return { salvaged, unfinished: typedIn(engine) };
    return withCarved(engine, path, workshop);
  } finally {
    guarded(() => ok(engine.abandon()));
  }
}

/** With what SQLite finds no way to. */
function withCarved(engine: Engine, path: string, workshop: string): Found {
  const carved = openEngine(join(workshop, 'carved.annals'), { key: engine.key });
  try {
    for (const pragma of ['journal_mode=MEMORY', 'synchronous=OFF']) carved.all(`PRAGMA ${pragma}`);
    carve(path, engine.key, carved);
    return { salvaged: salvage(engine, carved), unfinished: typedIn(engine) || typedIn(carved) };
  } finally {
    carved.abandon();
  }
}

function typedIn(engine: Engine): string {
  const typed = guarded(() => ok(unfinishedOf(engine)));
  return typed.ok ? typed.value : '';
}
