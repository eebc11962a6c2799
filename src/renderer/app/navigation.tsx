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
      {PLACES.map(([name, place]) => {
        const isHere = path === place;
        const isWithin = isHere || path.startsWith(`${place}/`);
        return (
          <NavLink
            key={name}
            href={`#${place}`}
            label={t(name)}
            active={isWithin}
            aria-current={isHere ? 'page' : isWithin || undefined}
          />
        );
      })}
    </AppShell.Navbar>
  );
});
