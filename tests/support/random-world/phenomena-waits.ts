import { forEach, type Phenomena } from './phenomena';
import { isAfter, task } from './phenomena-tasks';
import type { TaskView } from './report-view';
import type { View } from './view';
import { conditionOf } from './view-rules';

const quiet = (test: (task: TaskView, view: View) => boolean) =>
  task('wait', (one, view) => ruleOf(one, view)?.kind === 'quiet-period' && test(one, view));
const auto = (test: (task: TaskView, view: View) => boolean) =>
  task('wait', (one, view) => ruleOf(one, view)?.kind === 'unbind' && test(one, view));

function ruleOf({ account, condition }: TaskView, view: View) {
  return conditionOf(view.rules(account), condition);
}

function rowOf({ account, condition }: TaskView, view: View) {
  return view.row(account).conditions.find(({ id }) => id === condition);
}

export const WAITS: Phenomena = {
  'quiet-wait': quiet(({ after }) => after.length === 0),
  'restarted-quiet-wait': quiet(({ after }) => after.length > 0),
  ...forEach('restarted-quiet-wait:by', ['add-login', 'unbind', 'move'], (view, kind) =>
    quiet((one) => isAfter(one, kind))(view),
  ),
  ...forEach('restarted-quiet-wait', ['met', 'waiting', 'unknown', 'unmet'], (view, status) =>
    quiet((one) => one.after.length > 0 && rowOf(one, view)?.status === status)(view),
  ),
  ...forEach('restarted-quiet-wait', ['inclusive', 'exclusive'], (view, boundary) =>
    quiet((one) => {
      const rule = ruleOf(one, view);
      return one.after.length > 0 && rule?.kind === 'quiet-period' && rule.boundary === boundary;
    })(view),
  ),
  'restarted-quiet-wait:over-free-on': quiet((one, view) => {
    const { freeOn } = rowOf(one, view) ?? {};
    return one.after.length > 0 && freeOn === one.on;
  }),
  'auto-release-wait': auto(() => true),
  'auto-release-wait:event': auto((one, view) => rowOf(one, view)?.autoReleaseOn === one.on),
  'auto-release-wait:null': auto((one, view) => rowOf(one, view)?.autoReleaseOn === null),
  'auto-release-wait:today': auto(({ on, after }, { today }) => after.length === 0 && on === today),
  'auto-release-wait:by-add-login': auto((one) => isAfter(one, 'add-login')),
  'auto-release-wait:by-delete': auto((one) => isAfter(one, 'delete')),
  'auto-release-wait:by-late-delete': auto(({ after }, view) =>
    after.some((id) => id.startsWith('delete:') && (view.task(id)?.doneOn ?? '') > view.today),
  ),
  'auto-release-wait:not-by-lasting': auto((one, view) =>
    view
      .active(['login', 'sub-account'])
      .some(
        ({ provider, dependent }) =>
          provider === one.account &&
          view.lasts(dependent) &&
          view.account(dependent).ownLogin !== true &&
          (view.task(`delete:${one.account}`)?.after.includes(`delete:${dependent}`) ?? false),
      ),
  ),
  await: task('await', () => true),
  'await:later': task('await', ({ on }, { today }) => on > today),
  'await:overdue': task('await', ({ account }, view) => (view.row(account).reviewEndsOn ?? '9') < view.today),
  'await:nothing-known': task('await', ({ account }, view) => view.row(account).reviewEndsOn === null),
  'await:before-several': task('await', ({ id }, { tasks }) => {
    return tasks.filter(({ after }) => after.includes(id)).length > 1;
  }),
  ...forEach(
    'confirm:unknown',
    ['confirm', 'quiet-period', 'unbind', 'close-account', 'never'],
    (view, kind) =>
      view.some('confirm', (one) => {
        const row = rowOf(one, view);
        return row?.kind === kind && row.status === 'unknown';
      }),
  ),
  ...forEach('confirm:unmet', ['confirm', 'quiet-period', 'unbind', 'close-account'], (view, kind) =>
    view.some('confirm', (one) => {
      const row = rowOf(one, view);
      return row?.kind === kind && row.status === 'unmet' && (row.links ?? []).length === 0;
    }),
  ),
  ...forEach('confirm:links', ['unbind', 'close-account'], (view, kind) =>
    view.some('confirm', (one) => {
      const row = rowOf(one, view);
      return row?.kind === kind && (row.links ?? []).length > 0;
    }),
  ),
  'confirm:after-wait': task('confirm', (one) => isAfter(one, 'wait')),
  'confirm:none:requested': (view) =>
    [...view.targets].some((id) =>
      view
        .row(id)
        .conditions.some(
          (row) =>
            row.kind === 'close-account' &&
            row.links?.some(
              (link) => view.account(view.link(link).dependent).state === 'deletion-requested',
            ) &&
            !view.task(`confirm:${id}:${row.id}`),
        ),
    ),
  ...forEach('confirm:none', ['unbind', 'close-account'], (view, kind) =>
    [...view.targets].some((id) =>
      view
        .row(id)
        .conditions.some(
          (row) => row.kind === kind && row.links?.length && !view.task(`confirm:${id}:${row.id}`),
        ),
    ),
  ),
};
