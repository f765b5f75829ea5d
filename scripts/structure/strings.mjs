// Which strings of the window nobody shows any more: reads renderer/**/strings.ts and what the other files take of them.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseSync } from 'vite';

/** Every string of these files that no file takes, by itself or with the object it is in. */
export function unusedStrings(folder) {
  const files = sourcesIn(folder);
  const used = new Map();
  for (const file of files) {
    for (const { from, path } of stringsTakenIn(file)) used.set(from, (used.get(from) ?? new Set()).add(path.join('.')));
  }
  return files.filter(isStrings).flatMap((file) =>
    stringsOf(file)
      .filter((path) => !isTaken(path.join('.'), used.get(file) ?? new Set()))
      .map((path) => ({ file, path: path.join('.') })),
  );
}

const isStrings = (file) => file.endsWith('/strings.ts');
/** By itself, with the object it is in, or something of it, such as the `map` of a list. */
const isTaken = (path, taken) => [...taken].some((one) => `${path}.`.startsWith(`${one}.`) || one.startsWith(`${path}.`));

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The paths of all that is no object. */
function stringsOf(file) {
  const found = [];
  const collect = (node, path) => {
    if (node.type === 'TSAsExpression') return collect(node.expression, path);
    if (node.type !== 'ObjectExpression') return found.push(path);
    for (const { type, key, value } of node.properties) {
      // Words taken from elsewhere go by the name of what they are put into.
      if (type === 'SpreadElement') found.push(path);
      else collect(value, [...path, key.name ?? String(key.value)]);
    }
  };
  const exported = parse(file).find(({ type }) => type === 'ExportNamedDeclaration');
  for (const { init } of exported.declaration.declarations) collect(init, []);
  return found;
}

/** What a file takes of which strings, by the names it gives them: `const text = strings.search; text.none` takes `search.none`. */
function stringsTakenIn(file) {
  const body = parse(file);
  const names = new Map();
  for (const node of body) {
    if (node.type !== 'ImportDeclaration' || !node.source.value.endsWith('/strings')) continue;
    for (const { local } of node.specifiers) names.set(local.name, [{ from: `${resolve(dirname(file), node.source.value)}.ts`, path: [] }]);
  }
  const taken = [];
  /** The member chain that a name begins, up to what is worked out; what becomes of it is for the node above to say. */
  const chain = (node) => {
    if (node.type === 'Identifier') return (names.get(node.name) ?? []).map((start) => ({ ...start, end: node.end }));
    if (node.type === 'MemberExpression' && !node.computed) return more(chain(node.object), node.property);
    if (node.type === 'MemberExpression' && node.property.type === 'Literal')
      return more(chain(node.object), { name: `${node.property.value}`, end: node.end });
    if (node.type === 'TSQualifiedName') return more(chain(node.left), node.right);
    return [];
  };
  const more = (starts, { name, end }) => starts.map(({ from, path }) => ({ from, path: [...path, name], end }));
  walk(body, (node) => {
    if (node.type === 'ImportDeclaration') return false;
    if (node.type === 'VariableDeclarator' && node.init !== null) {
      const starts = chain(node.init);
      for (const { name, key } of namesIn(node.id)) {
        const named = key === null ? starts : more(starts, key);
        if (named.length > 0) names.set(name, [...(names.get(name) ?? []), ...named]);
      }
      return starts.length === 0;
    }
    const starts = chain(node);
    for (const { from, path, end } of starts) taken.push({ from, path, start: node.start, end });
    return starts.length === 0;
  });
  return taken;
}

/** The names that a declaration makes, with the part of the value that each is for; null for all of it. */
function namesIn(pattern) {
  if (pattern.type === 'Identifier') return [{ name: pattern.name, key: null }];
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap(({ key, value }) => (value?.type === 'Identifier' ? [{ name: value.name, key }] : []));
}

function parse(file) {
  return parseSync(file, readFileSync(file, 'utf8')).program.body;
}

/** Goes into a node's children as long as `visit` does not answer false. Keys of properties are no uses of a name. */
function walk(node, visit) {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
  } else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string' && visit(node) === false) return;
    for (const [name, child] of Object.entries(node)) {
      const isPlainKey = (name === 'key' || name === 'property') && node.computed === false && !node.shorthand;
      if (!isPlainKey) walk(child, visit);
    }
  }
}
