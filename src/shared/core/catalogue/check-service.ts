import {
  checkEach,
  checkId,
  checkMonth,
  checkMonthOrNull,
  checkPeriod,
  checkShape,
  checkText,
  checkUnique,
  type FieldCheck,
  listOf,
  objectAt,
  oneOf,
  refuse,
  type Shape,
  shaped,
  shownId,
  someOf,
  type Unread,
} from '../reading/checks';
import { type Problem, Refusal, refuseInside } from '../reading/problem';
import { fail, ok, type Result } from '../result';
import {
  BOUNDARIES,
  CATEGORIES,
  CERTAINTIES,
  CONFIDENCES,
  CONSEQUENCES,
  DIFFICULTIES,
  DIRECTIONS,
  ROUTES,
  type Service,
  TOPICS,
} from './service';

const text: FieldCheck = (value, place) => {
  const record = objectAt(value, place);
  shaped({ required: {}, optional: { 'zh-CN': nonEmptyText, en: nonEmptyText } })(value, place);
  if (Object.keys(record).length === 0) refuse(place, { code: 'some-language' }, value);
};
const sentences = listOf(checkText);
const texts = shaped({ required: {}, optional: { 'zh-CN': sentences, en: sentences } });
const ids = listOf(checkId);
const someIds = someOf(checkId);

const autoClears = shaped({
  required: { event: checkId, at: oneOf(['end-of-next-year']) },
  optional: { text },
});
const autoRelease = shaped({ required: { event: checkId, period: checkPeriod }, optional: { text } });

const conditionShapes: { readonly [kind: string]: Shape } = {
  confirm: condition({}, { topic: oneOf(TOPICS), autoClears }),
  never: condition({}, { topic: oneOf(TOPICS) }),
  'quiet-period': condition({ events: someIds, period: checkPeriod }, { boundary: oneOf(BOUNDARIES) }),
  unbind: condition({ direction: oneOf(DIRECTIONS) }, { autoRelease }),
  'close-account': condition({ service: checkId }, {}),
};

const deletion = shaped({
  required: {},
  optional: {
    route: oneOf(ROUTES),
    entry: sentences,
    link: checkText,
    conditions: (value, place) => checkUniqueIds(checkEach(value, place, checkCondition), place),
    reviewTime: checkPeriod,
    regretWindow: checkPeriod,
    closes: ids,
    attemptLimit: shaped({ required: { count: positiveInteger, period: checkPeriod }, optional: {} }),
    effects: texts,
    notes: texts,
  },
});

const inactivityRule = shaped({
  required: {
    id: checkId,
    events: someIds,
    period: checkPeriod,
    consequence: oneOf(CONSEQUENCES),
    certainty: oneOf(CERTAINTIES),
    text,
  },
  optional: {
    boundary: oneOf(BOUNDARIES),
    variants: someIds,
    onlyIfNever: checkId,
    onlyIf: shaped({ required: { lastLoginWithinOfRegistration: checkPeriod }, optional: {} }),
    missing: oneOf(['not-applicable']),
    endedBy: checkId,
    appliesTo: text,
  },
});

const source = shaped({
  required: { title: checkText },
  optional: { url: checkText, publisher: checkText, asOf: checkMonthOrNull },
});
const fallbackMeasure = shaped({ required: { id: checkId, text }, optional: {} });

const ruleSet = shaped({
  required: { asOf: checkMonthOrNull },
  optional: {
    basedOn: checkMonth,
    confidence: oneOf(CONFIDENCES),
    sources: listOf(source),
    deletion,
    inactivity: uniqueById(inactivityRule),
    fallback: uniqueById(fallbackMeasure),
    notes: texts,
  },
});

const service: Shape = {
  required: { id: checkId, names: text, ruleSets: someOf(ruleSet) },
  optional: {
    aliases: sentences,
    category: oneOf(CATEGORIES),
    operator: checkText,
    domains: listOf(domain),
    difficulty: oneOf(DIFFICULTIES),
    parent: checkId,
    variants: (value, place) => {
      if (Array.isArray(value) && value.length === 0) refuse(place, { code: 'non-empty-list' }, value);
      uniqueById(shaped({ required: { id: checkId, names: text }, optional: {} }))(value, place);
    },
    notes: texts,
  },
};

/**
 * Throws a Refusal unless `value` is a service as resources/service.schema.json describes it, and beyond the
 * schema: ids unique in their list, no two rule sets of one month, `basedOn` an older dated rule set, and rules
 * for variants that there are.
 */
export function checkService(value: unknown): void {
  const { ruleSets, variants } = checkShape(value, service) as unknown as Service;
  checkUnique(
    ruleSets.map((set) => set.asOf),
    (index) => `ruleSets[${index}].asOf`,
  );
  const dated = new Set(ruleSets.map((set) => set.asOf));
  const variantIds = new Set((variants ?? []).map((variant) => variant.id));
  for (const [index, set] of ruleSets.entries()) {
    const { asOf, basedOn, inactivity = [] } = set;
    if (basedOn !== undefined && (asOf === null || basedOn >= asOf || !dated.has(basedOn))) {
      throw new Refusal(`ruleSets[${index}].basedOn`, { code: 'older-dated-rule-set' }, shownId(basedOn));
    }
    for (const [at, rule] of inactivity.entries()) {
      const unknown = (rule.variants ?? []).findIndex((variant) => !variantIds.has(variant));
      if (unknown < 0) continue;
      const place = `ruleSets[${index}].inactivity[${at}].variants[${unknown}]`;
      throw new Refusal(place, { code: 'known-variant' }, shownId(rule.variants?.[unknown]));
    }
  }
}

/** A service read from outside, such as a catalogue file (whose `$schema` is for editors), or why it is none. */
export function readService(value: unknown): Result<Service, Problem> {
  try {
    const { $schema: _, ...fields } = objectAt(value, '');
    checkService(fields);
    return ok(fields as unknown as Service);
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem());
    throw error;
  }
}

function checkCondition(value: unknown): void {
  const record = objectAt(value, '');
  const kinds = Object.keys(conditionShapes);
  const kind = kinds.find((known) => known === record['kind']);
  const shape = kind === undefined ? undefined : conditionShapes[kind];
  if (shape === undefined) refuse('kind', { code: 'one-of', values: kinds }, record['kind']);
  else checkShape(value, shape);
}

function condition(required: Shape['required'], optional: Shape['optional']): Shape {
  return { required: { id: checkId, kind: checkText, text, ...required }, optional };
}

function uniqueById(check: FieldCheck): FieldCheck {
  return (value, place) => {
    listOf(check)(value, place);
    checkUniqueIds(value as readonly unknown[], place);
  };
}

function checkUniqueIds(list: readonly unknown[], place: string): void {
  try {
    checkUnique(
      list.map((item) => (item as Unread)['id']),
      (index) => `[${index}].id`,
    );
  } catch (error) {
    refuseInside(error, place);
  }
}

function nonEmptyText(value: unknown, place: string): void {
  if (typeof value !== 'string' || value === '') refuse(place, { code: 'non-empty-text' }, value);
}

function positiveInteger(value: unknown, place: string): void {
  if (!Number.isSafeInteger(value) || (value as number) < 1)
    refuse(place, { code: 'positive-integer' }, value);
}

function domain(value: unknown, place: string): void {
  if (typeof value !== 'string' || !/^[a-z0-9.-]+$/.test(value)) refuse(place, { code: 'domain' }, value);
}
