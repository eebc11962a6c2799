import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editLink } from '#core/inventory/edit-inventory';
import type { Link } from '#core/inventory/inventory';
import { typedDay } from '#words/typed-day';
import type { Screen } from '../../data/screen';
import { DayInput } from '../../ui/day-input';
import { Dialog } from '../../ui/dialog';
import { Direction, LinkFields } from './link-fields';

interface LinkEditProps {
  readonly screen: Screen;
  readonly link: Link;
  /** The account on whose page it is corrected: one end of the link. */
  readonly account: string;
  readonly onClose: () => void;
}

/** Puts a link right: its direction, its kind, and its two days. Nothing is recorded as done by that. */
export function LinkEdit({ screen, link, account, onClose }: LinkEditProps) {
  const { t } = useTranslation(['form', 'app']);
  const [isProvider, setIsProvider] = useState(link.provider === account);
  const [kind, setKind] = useState(link.kind);
  const [usedOn, setUsedOn] = useState<string>(link.lastUsedOn ?? '');
  const [releasedOn, setReleasedOn] = useState<string>(link.releasedOn ?? '');
  const [refused, setRefused] = useState('');
  const { directory, lang } = screen;
  const other = link.provider === account ? link.dependent : link.provider;
  const isDay = (text: string) => text === '' || typedDay(text) !== undefined;
  const errorOf = (text: string) => (isDay(text) ? undefined : t('form:notADay'));

  const save = async () => {
    if (!(isDay(usedOn) && isDay(releasedOn))) return;
    const [provider, dependent] = isProvider ? [account, other] : [other, account];
    const [used, released] = [typedDay(usedOn), typedDay(releasedOn)];
    const corrected: Link = {
      id: link.id,
      provider,
      dependent,
      kind,
      ...(used === undefined ? {} : { lastUsedOn: used }),
      ...(released === undefined ? {} : { releasedOn: released }),
    };
    const names = { kind, provider: directory.name(provider), dependent: directory.name(dependent) };
    const made = await screen.change({ code: 'link-edited', ...names }, (before) =>
      editLink(before, corrected),
    );
    if (made.ok) onClose();
    else setRefused(made.failure.code === 'circle' ? t('form:circle') : t('form:gone'));
  };

  return (
    <Dialog
      onClose={onClose}
      title={t('form:editLinkTitle', { name: directory.name(other) })}
      closeLabel={t('app:close')}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <Direction
            isProvider={isProvider}
            onChange={setIsProvider}
            provides={t('form:providesFor', { name: directory.name(account), other: directory.name(other) })}
            dependsOn={t('form:providesFor', { name: directory.name(other), other: directory.name(account) })}
          />
          <LinkFields
            lang={lang}
            kind={kind}
            onKind={setKind}
            usedOn={usedOn}
            onUsedOn={setUsedOn}
            usedOnError={errorOf(usedOn)}
          />
          <DayInput
            calendarLabel={t('form:calendar')}
            label={`${t('form:releasedOn')} — ${t('form:releasedHint')}`}
            value={releasedOn}
            onChange={setReleasedOn}
            error={errorOf(releasedOn)}
          />
          <Text c="red" size="sm" role="alert">
            {refused}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit">{t('form:save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
