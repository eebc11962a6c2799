import { describe, expect, it } from 'vitest';
import { readService } from '#core/catalogue/check-service';
import { rulesInForce } from '#core/catalogue/rules-in-force';
import {
  chineseInEnglish,
  incompleteTexts,
  type JsonObject,
  readJson,
  readText,
  schemaErrors,
} from './catalogue-folder';

/** As much of it as is looked at here. */
interface ServiceSchema {
  readonly $defs: {
    readonly condition: {
      readonly oneOf: readonly { readonly properties: { readonly kind: { readonly const: string } } }[];
    };
  };
}

const page = readText('docs/adding-a-service.md');
const examples = [...page.matchAll(/^```json\n(.*?)^```$/gms)].map(([, json]) => json ?? '');

describe('the page on adding a service', () => {
  it('has one example', () => {
    expect(examples).toHaveLength(1);
  });

  const example = JSON.parse(examples[0] ?? '{}') as JsonObject;

  it('has an example that could be a file of the catalogue', () => {
    expect(schemaErrors(example)).toEqual([]);
    expect(example['$schema']).toBe('../service.schema.json');
    expect(incompleteTexts(example, 'example')).toEqual([]);
    expect(chineseInEnglish(example, 'example')).toEqual([]);
  });

  it('says of it what the program makes of it', () => {
    const read = readService(example);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    const { deletion } = rulesInForce(read.value, null);
    expect(deletion?.regretWindow?.from.asOf).toBe('2026-05');
    expect(deletion?.reviewTime).toMatchObject({ value: 'PT72H', from: { asOf: '2024-03' } });
    expect(deletion?.conditions?.from.asOf).toBe('2024-03');
  });

  it('names the kinds of condition that there are, and only those', () => {
    const schema = readJson('resources/service.schema.json') as ServiceSchema;
    const kinds = schema.$defs.condition.oneOf.map(({ properties }) => properties.kind.const);
    const named = [...page.matchAll(/^ {2}- `([a-z-]+)`:/gm)].map(([, kind]) => kind ?? '');
    expect(named.sort()).toEqual(kinds.sort());
  });
});
