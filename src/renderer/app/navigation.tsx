import { AppShell, NavLink } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

/** The screens, by name and place. */
export const PLACES = [
  ['overview', '/'],
  ['accounts', '/accounts'],
  ['graph', '/graph'],
  ['expiry', '/expiry'],
  ['plan', '/plan'],
  ['checkUp', '/check-up'],
  ['catalogue', '/catalogue'],
  ['settings', '/settings'],
] as const;

/** The ways to the screens; the one that is shown, or to which what is shown belongs, is marked. */
// The same whatever changes: what is drawn with it need not wait for it.
export const Navigation = memo(({ path }: { readonly path: string }) => {
  const { t } = useTranslation('app');
  return (
    <AppShell.Navbar p="xs" aria-label={t('nav')}>
      {PLACES.map(([name, place]) => (
        <Way key={name} name={name} place={place} current={currentOf(path, place)} />
      ))}
    </AppShell.Navbar>
  );
});

/** As `aria-current` has it: the place itself, or what belongs to it. */
function currentOf(path: string, place: string): 'page' | true | undefined {
  if (path === place) return 'page';
  return path.startsWith(`${place}/`) || undefined;
}

interface WayProps {
  readonly name: (typeof PLACES)[number][0];
  readonly place: string;
  readonly current: ReturnType<typeof currentOf>;
}

// Who goes elsewhere changes two of them, and who narrows a screen one.
const Way = memo(({ name, place, current }: WayProps) => {
  const { t } = useTranslation('app');
  return <NavLink href={`#${place}`} label={t(name)} active={current !== undefined} aria-current={current} />;
});
