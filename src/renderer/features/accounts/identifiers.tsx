import { Button, CloseButton, Group, Input, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Account, IDENTIFIER_KINDS } from '#core/inventory/inventory';
import { IDENTIFIER_WORDS } from '#words/account-words';
import type { Lang } from '#words/lang';

type List = Account['identifiers'];

interface IdentifiersProps {
  readonly identifiers: List;
  readonly lang: Lang;
  readonly onChange: (identifiers: List) => void;
}

/** What an account is known by at its service: numbers, addresses, names. An empty one is as good as none. */
export function Identifiers({ identifiers, lang, onChange }: IdentifiersProps) {
  const { t } = useTranslation('form');
  const replace = (at: number, changed: Partial<List[number]>) =>
    onChange(identifiers.map((one, place) => (place === at ? { ...one, ...changed } : one)));
  return (
    <Input.Wrapper label={t('identifiers')} labelElement="div">
      <Stack gap="xs">
        {identifiers.map(({ kind, value }, at) => (
          // The place is what identifies it: two may be alike while they are typed.
          <Group key={String(at)} gap="xs" wrap="nowrap">
            <NativeSelect
              aria-label={t('identifierKind')}
              data={IDENTIFIER_KINDS.map((known) => ({ value: known, label: IDENTIFIER_WORDS[known][lang] }))}
              value={kind}
              onChange={({ currentTarget }) =>
                replace(at, { kind: IDENTIFIER_KINDS.find((known) => known === currentTarget.value) ?? kind })
              }
            />
            <TextInput
              className="grow"
              aria-label={t('identifierValue')}
              placeholder={t('identifierValue')}
              value={value}
              onChange={({ currentTarget }) => replace(at, { value: currentTarget.value })}
            />
            <CloseButton
              aria-label={t('removeIdentifier')}
              onClick={() => onChange(identifiers.toSpliced(at, 1))}
            />
          </Group>
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => onChange([...identifiers, { kind: 'phone', value: '' }])}
          >
            {t('addIdentifier')}
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
