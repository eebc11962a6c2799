import { NativeSelect, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LINK_KINDS, type LinkKind } from '#core/inventory/inventory';
import { LINK_WORDS } from '#words/account-words';
import type { Lang } from '#words/lang';
import { DayInput } from '../../ui/day-input';

interface LinkFieldsProps {
  readonly lang: Lang;
  readonly kind: LinkKind;
  readonly onKind: (kind: LinkKind) => void;
  /** As it was typed. */
  readonly usedOn: string;
  readonly onUsedOn: (usedOn: string) => void;
  readonly usedOnError: string | undefined;
}

/** What a link is, and when it was last used: the same whether it is added or put right. */
export function LinkFields({ lang, kind, onKind, usedOn, onUsedOn, usedOnError }: LinkFieldsProps) {
  const { t } = useTranslation('form');
  return (
    <>
      <NativeSelect
        label={t('kind')}
        data={LINK_KINDS.map((value) => ({ value, label: LINK_WORDS[value][lang] }))}
        value={kind}
        onChange={({ currentTarget: { value } }) =>
          onKind(LINK_KINDS.find((known) => known === value) ?? kind)
        }
      />
      <DayInput
        calendarLabel={t('calendar')}
        label={t('lastUsedOn')}
        value={usedOn}
        onChange={onUsedOn}
        error={usedOnError}
      />
    </>
  );
}

interface DirectionProps {
  /** Is the account whose page it is the one that is depended on? */
  readonly isProvider: boolean;
  readonly onChange: (isProvider: boolean) => void;
  /** What is said of each direction. */
  readonly provides: string;
  readonly dependsOn: string;
}

/** Which end of a link depends on the other. */
export function Direction({ isProvider, onChange, provides, dependsOn }: DirectionProps) {
  const { t } = useTranslation('form');
  return (
    <Radio.Group
      label={t('direction')}
      value={isProvider ? 'provides' : 'dependsOn'}
      onChange={(value) => onChange(value === 'provides')}
    >
      <Stack gap={6} mt={4}>
        <Radio value="provides" label={provides} />
        <Radio value="dependsOn" label={dependsOn} />
      </Stack>
    </Radio.Group>
  );
}
