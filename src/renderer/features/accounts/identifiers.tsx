import { Button, CloseButton, Group, Input, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CONTACT_LINK_KINDS } from '#core/inventory/contact-links';
import { type Account, IDENTIFIER_KINDS } from '#core/inventory/inventory';
import { IDENTIFIER_WORDS, LINK_WORDS } from '#words/account-words';
import type { Lang } from '#words/lang';
import type { ContactLinks } from './use-contact-links';

type List = Account['identifiers'];

interface IdentifiersProps {
  readonly identifiers: List;
  readonly lang: Lang;
  readonly onChange: (identifiers: List) => void;
  readonly contacts: ContactLinks;
}

/** What an account is known by at its service: numbers, addresses, names. An empty one is as good as none. */
export function Identifiers({ identifiers, lang, onChange, contacts }: IdentifiersProps) {
  const { t } = useTranslation('form');
  const replace = (at: number, changed: Partial<List[number]>) =>
    onChange(identifiers.map((one, place) => (place === at ? { ...one, ...changed } : one)));
  return (
    <Input.Wrapper label={t('identifiers')} labelElement="div">
      <Stack gap="xs">
        {identifiers.map(({ kind, value }, at) => (
          // The place is what identifies it: two may be alike while they are typed.
          <Group key={String(at)} gap="xs">
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
            {contacts.open.some((one) => one.kind === kind && one.value === value) && (
              <NativeSelect
                label={t('linkContact', { value })}
                w="100%"
                data={[
                  { value: '', label: t('linkNot') },
                  ...CONTACT_LINK_KINDS.map((of) => ({
                    value: of,
                    label: t('linkAs', { kind: LINK_WORDS[of][lang] }),
                  })),
                ]}
                value={contacts.kinds.get(value) ?? ''}
                onChange={({ currentTarget }) =>
                  contacts.choose(
                    value,
                    CONTACT_LINK_KINDS.find((known) => known === currentTarget.value) ?? null,
                  )
                }
              />
            )}
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
