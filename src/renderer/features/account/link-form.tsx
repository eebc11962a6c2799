import { Autocomplete, Button, Group, Stack, Text } from '@mantine/core';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#core/inventory/inventory';
import type { Screen } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { Direction, LinkFields } from './link-fields';
import { useLinkDraft } from './use-link-draft';
import { withLink } from './with-link';

interface LinkFormProps {
  readonly screen: Screen;
  readonly account: Account;
  readonly onClose: () => void;
}

/** Links an account with another one, which is added at once if its name is new. */
export function LinkForm({ screen, account, onClose }: LinkFormProps) {
  const { t } = useTranslation(['form', 'app']);
  const draft = useLinkDraft(screen, account);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState('');
  const [added, setAdded] = useState('');
  const [isOpen, setOpen] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const saving = useRef(false);
  const { lang, directory, report } = screen;
  const { wanted, misfit } = draft;
  const reasons: Readonly<Record<string, string>> = {
    circle: t('form:circle'),
    gone: t('form:gone'),
    'already-linked': t('form:alreadyLinked', { name: wanted }),
  };

  const save = async () => {
    setTried(true);
    setAdded('');
    if (draft.isWrong || saving.current) return;
    // A second click comes before the screen knows of the first.
    saving.current = true;
    const { link, provider, dependent, added: other } = draft.written();
    const names = { kind: link.kind, provider: provider.name, dependent: dependent.name };
    const made = await screen.change(
      { code: 'link-added', ...names },
      (before) => withLink(before, link, other, report.today),
      Object.keys(reasons),
    );
    saving.current = false;
    if (made.ok) goOn();
    else setRefused(reasons[made.failure.code] ?? '');
  };

  const goOn = () => {
    draft.anew();
    setTried(false);
    setRefused('');
    setAdded(t('form:added', { name: wanted }));
    setOpen(false);
    nameField.current?.focus();
  };

  return (
    <Dialog onClose={onClose} title={t('form:linkTitle')} closeLabel={t('app:close')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <Direction
            isProvider={draft.isProvider}
            onChange={draft.setIsProvider}
            provides={t('form:provides', { name: directory.name(account.id) })}
            dependsOn={t('form:dependsOn', { name: directory.name(account.id) })}
          />
          <OtherField
            field={nameField}
            names={draft.others.map(({ id }) => directory.name(id))}
            name={draft.name}
            onName={(name) => {
              draft.setName(name);
              setAdded('');
            }}
            isOpen={isOpen}
            onOpen={setOpen}
            error={tried && misfit !== undefined ? t(`form:${misfit}`, { name: wanted }) : undefined}
          />
          <LinkFields
            lang={lang}
            kind={draft.kind}
            onKind={draft.setKind}
            usedOn={draft.usedOn}
            onUsedOn={draft.setUsedOn}
            usedOnError={draft.usedOnError}
          />
          <Text c="red" size="sm" role="alert">
            {refused}
          </Text>
          <Text size="sm" role="status">
            {added}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:close')}
            </Button>
            <Button type="submit">{t('form:save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface OtherFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** What the others are called. */
  readonly names: readonly string[];
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Are they listed? */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly error: string | undefined;
}

/** The name of the account at the other end: one that is there, or a new one. */
function OtherField({ field, names, name, onName, isOpen, onOpen, error }: OtherFieldProps) {
  const { t } = useTranslation('form');
  return (
    <Autocomplete
      label={t('otherAccount')}
      description={t('otherHint')}
      ref={field}
      data-autofocus
      required
      limit={20}
      dropdownOpened={isOpen && name !== ''}
      onDropdownOpen={() => onOpen(true)}
      onDropdownClose={() => onOpen(false)}
      data={[...new Set(names)]}
      value={name}
      onChange={onName}
      error={error}
    />
  );
}
