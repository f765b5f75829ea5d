import { packageJson, sha256 } from './context.mjs';

/**
 * What is shipped as a CycloneDX 1.6 document. The same libraries give the same bytes: its number is made from its contents, and its time
 * is the source's (milliseconds, or null).
 */
export function billOfMaterials(libraries, { electron, chrome, node }, sourceTime) {
  const { name, version, license, description } = packageJson();
  const self = { type: 'application', 'bom-ref': `pkg:npm/${name}@${version}`, name, version, description, licenses: licences(license) };
  const components = [...libraries.map(componentOf), ...runtime(electron, chrome, node)];
  const contents = JSON.stringify([self, components]);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidFrom(sha256(contents))}`,
    version: 1,
    metadata: { ...(sourceTime === null ? {} : { timestamp: new Date(sourceTime).toISOString() }), component: self },
    components,
    dependencies: [{ ref: self['bom-ref'], dependsOn: components.map((component) => component['bom-ref']) }],
  };
}

function componentOf({ name, version, license, integrity, purl, parts }) {
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group ? { group } : {}),
    name: short,
    version,
    scope: 'required',
    ...(integrity?.startsWith('sha512-')
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] }
      : {}),
    licenses: licences(license),
    purl,
    properties: [{ name: 'annals:part', value: parts.join(' ') }],
  };
}

function runtime(electron, chrome, node) {
  const component = (name, version, purl, id) => ({
    type: 'framework',
    'bom-ref': purl,
    name,
    version,
    scope: 'required',
    licenses: licences(id),
    purl,
  });
  return [
    component('electron', electron, `pkg:npm/electron@${electron}`, 'MIT'),
    component('chromium', chrome, `pkg:generic/chromium@${chrome}`, 'BSD-3-Clause'),
    component('node', node, `pkg:generic/node@${node}`, 'MIT'),
  ];
}

function licences(license) {
  return /[ ()]/.test(license) ? [{ expression: license.replace(/^\((.*)\)$/, '$1') }] : [{ license: { id: license } }];
}

/** Looks like a random one (version 4), as the form of the number asks. */
function uuidFrom(hex) {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
