import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A library that went into a bundle. */
export interface BundledLibrary {
  readonly name: string;
  readonly version: string;
  /** Where it is installed, from the project's folder: the same name may be there in two versions. */
  readonly folder: string;
}

/** Where each bundle's list lies, in the bundle's own folder; not packaged. */
export const LIST = '.libraries.json';

/** Writes down which libraries a bundle was made of, as the bundler itself knows; licences and the bill of materials are made from it. */
export function listLibraries(root: string): Plugin {
  return {
    name: 'annals:list-libraries',
    generateBundle(_options, output) {
      const modules = Object.values(output).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      // Style sheets leave no module in a chunk.
      const styles = [...this.getModuleIds()].filter((id) => /\.css(?:\?|$)/.test(id));
      const folders = new Set([...modules, ...styles].flatMap((id) => libraryFolder(id) ?? []));
      const libraries = [...folders].map((folder): BundledLibrary => {
        const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
        return { name, version, folder };
      });
      libraries.sort((one, other) => (one.folder < other.folder ? -1 : 1));
      this.emitFile({ type: 'asset', fileName: LIST, source: `${JSON.stringify(libraries, null, 1)}\n` });
    },
  };
}

/** `node_modules/a/node_modules/@b/c` for any module within; null for modules of ours and the bundler's own. */
export function libraryFolder(moduleId: string): string | null {
  const found = /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/@.][^/]*)\//.exec(moduleId.replaceAll('\\', '/'));
  return found?.[1] ?? null;
}
