import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fallInWords } from '#words/what-if-words';
import type { Screen } from '../../data/screen';
import { LimitedList } from '../../ui/limited-list';

/** What falls with an account if it is gone, and why; worked out when it is asked for. */
export function Falls({ screen, id }: { readonly screen: Screen; readonly id: string }) {
  const { t } = useTranslation('graph');
  const [isAsked, setAsked] = useState(false);
  return (
    <section aria-label={t('whatIf')}>
      <Button size="compact-sm" variant="default" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
        {t('whatIf')}
      </Button>
      {isAsked && <FallList screen={screen} id={id} />}
    </section>
  );
}

function FallList({ screen, id }: { readonly screen: Screen; readonly id: string }) {
  const { t } = useTranslation('graph');
  const found = useMemo(() => screen.whatIf({ kind: 'access-lost', account: id }), [screen, id]);
  const falls = found.ok ? found.value.falls : [];
  return (
    <>
      <Text size="sm" c="dimmed" mt={4}>
        {found.ok ? t('falls', { count: falls.length }) : t('goneAlready')}
      </Text>
      <LimitedList
        items={falls}
        keyOf={({ row }) => row.account}
        more={(count) => t('more', { count })}
        gap={6}
      >
        {(fall) => {
          const { title, because } = fallInWords(fall, screen);
          return (
            <li>
              <Text size="sm">{title}</Text>
              <Text size="xs" c="dimmed">
                {because.join(' → ')}
              </Text>
            </li>
          );
        }}
      </LimitedList>
    </>
  );
}
