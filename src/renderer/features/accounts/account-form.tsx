import { Button, Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#core/inventory/inventory';
import type { Screen } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { AccountFields, NameField } from './account-fields';
import { useAccountDraft } from './use-account-draft';
import { useContactLinks } from './use-contact-links';
import { withWritten } from './with-written';

interface AccountFormProps {
  readonly screen: Screen;
  /** Null: a new one. */
  readonly account: Account | null;
  readonly onClose: () => void;
}

/** Adds an account, or changes one: a name and Enter are enough. */
export function AccountForm({ screen, account, onClose }: AccountFormProps) {
  const { t } = useTranslation(['form', 'app']);
  const draft = useAccountDraft(screen, account);
  const contacts = useContactLinks(screen, draft.account);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState('');
  const [added, setAdded] = useState('');
  const saving = useRef(false);
  const nameField = useRef<HTMLInputElement>(null);

  const save = async (another: boolean) => {
    setTried(true);
    const { written } = draft;
    if (written === undefined || saving.current) return;
    // A second click comes before the screen knows of the first.
    saving.current = true;
    const made = await screen.change(
      { code: account === null ? 'account-added' : 'account-edited', account: written.name },
      (before) => contacts.added(withWritten(before, account, written), written.id),
      ['gone'],
    );
    saving.current = false;
    if (!made.ok) setRefused(made.failure.code === 'gone' ? t('form:gone') : '');
    else if (another) goOn(written.name);
    else onClose();
  };

  const goOn = (name: string) => {
    draft.anew();
    contacts.clear();
    setAdded(name);
    nameField.current?.focus();
    setTried(false);
  };

  return (
    <Dialog
      onClose={onClose}
      title={t(account === null ? 'form:addAccount' : 'form:editAccount')}
      closeLabel={t('app:close')}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(false);
        }}
      >
        <Stack gap="sm">
          <NameField screen={screen} draft={draft} field={nameField} isTried={tried} />
          <Text size="sm" role="status">
            {added === '' ? '' : t('form:added', { name: added })}
          </Text>
          <AccountFields screen={screen} draft={draft} contacts={contacts} />
          <Text c="red" size="sm" role="alert">
            {refused}
          </Text>
          <Group justify="flex-end" className="form-end">
            {account === null && (
              <Button variant="default" onClick={() => void save(true)}>
                {t('form:saveAndNext')}
              </Button>
            )}
            <Button type="submit">{t('form:save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
