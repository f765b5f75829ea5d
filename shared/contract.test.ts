import { describe, expect, it } from 'vitest';
import { contract, METHODS } from './contract';
import { ackSchema } from './contract/ack';

const rows = METHODS.map((method) => ({ method, row: contract[method] as (typeof contract)[typeof method] & { readonly asOf?: 'now' } }));

describe('the contract', () => {
  it('has what the store writes answered with an Ack, and nothing else of the store', () => {
    for (const { method, row } of rows) {
      if (row.by === 'store') expect(row.output === ackSchema, method).toBe(row.does === 'write');
    }
  });

  it('says “now” only of what reads from the store', () => {
    for (const { method, row } of rows) {
      if (row.asOf !== undefined) expect({ method, by: row.by, does: row.does }).toEqual({ method, by: 'store', does: 'read' });
    }
  });
});
