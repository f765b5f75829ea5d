import { expect, it } from 'vitest';
import { billOfMaterials } from './bill-of-materials.mjs';
import { noticesOf } from './notices.mjs';

const zod = {
  name: 'zod',
  version: '4.6.7',
  license: 'MIT',
  folder: 'node_modules/zod',
  integrity: null,
  purl: 'pkg:npm/zod@4.6.7',
  parts: ['main'],
};
const versions = { electron: '45.4.1', chrome: '156.0.0.0', node: '24.0.0' };

it('gives the words of each licence, once for those that are the same', () => {
  const notices = noticesOf([zod, { ...zod, name: 'zod-twin' }]);
  expect(notices).toContain('zod 4.6.7 (MIT)\nzod-twin 4.6.7 (MIT)\n\nMIT License');
  expect(notices.match(/Permission is hereby granted/g)).toHaveLength(1);
});

it('packages nothing whose licence has no words', () => {
  const silent = { ...zod, name: 'silent', folder: 'node_modules/.bin' };
  expect(() => noticesOf([silent])).toThrow('silent 4.6.7 carries no licence text');
});

it('makes the same bill of the same things, whenever; another of others', () => {
  const bill = (libraries) => JSON.stringify(billOfMaterials(libraries, versions, 1_795_569_749_000));
  expect(bill([zod])).toBe(bill([zod]));
  const number = (libraries) => billOfMaterials(libraries, versions, null).serialNumber;
  expect(number([zod])).not.toBe(number([{ ...zod, version: '4.6.8' }]));
  expect(number([zod])).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('names licences and hashes as CycloneDX does', () => {
  const library = { ...zod, name: '@a/b', license: '(Apache-2.0 OR MIT)', integrity: 'sha512-AAEC' };
  const { components, dependencies } = billOfMaterials([zod, library], versions, null);
  expect(components[0].licenses).toEqual([{ license: { id: 'MIT' } }]);
  expect(components[1]).toMatchObject({
    group: '@a',
    name: 'b',
    licenses: [{ expression: 'Apache-2.0 OR MIT' }],
    hashes: [{ alg: 'SHA-512', content: '000102' }],
  });
  expect(dependencies[0].dependsOn).toContain('pkg:npm/electron@45.4.1');
});
