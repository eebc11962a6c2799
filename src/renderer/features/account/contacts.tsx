import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CONTACT_LINK_KINDS, type Contact, linkContact, openContacts } from '#core/inventory/contact-links';
import type { Account, LinkKind } from '#core/inventory/inventory';
import { ok } from '#core/result';
import { IDENTIFIER_WORDS, LINK_WORDS } from '#words/account-words';
import { shownText } from '#words/safe-text';
import type { Screen } from '../../data/screen';

/** Numbers and addresses of an account that it is not linked with yet: one click each, by what kind of link. */
export function Contacts({ account, screen }: { readonly account: Account; readonly screen: Screen }) {
  const { t } = useTranslation('account');
  const { inventory, services, report, lang, change, freshId } = screen;
  const linkAs = ({ kind: of, value }: Contact, kind: LinkKind) =>
    void change({ code: 'link-added', kind, provider: value, dependent: account.name }, (before) => {
      // A second click comes before the screen knows of the first.
      const isLinked = before.accounts.some(
        (one) =>
          one.id === account.id &&
          !openContacts(before, services, one, report.today).some((open) => open.value === value),
      );
      return isLinked
        ? ok(before)
        : linkContact(before, services, account.id, { kind: of, value }, kind, freshId);
    });
  return openContacts(inventory, services, account, report.today).map((contact) => (
    <Group key={`${contact.kind} ${contact.value}`} gap="xs" mt="xs">
      <Text size="sm" className="break-anywhere">
        {t('openContact', {
          kind: IDENTIFIER_WORDS[contact.kind][lang],
          value: shownText(contact.value),
        })}
      </Text>
      {CONTACT_LINK_KINDS.map((kind) => (
        <Button
          key={kind}
          size="compact-xs"
          variant="light"
          aria-label={t('linkContactAs', { value: shownText(contact.value), kind: LINK_WORDS[kind][lang] })}
          onClick={() => linkAs(contact, kind)}
        >
          {LINK_WORDS[kind][lang]}
        </Button>
      ))}
    </Group>
  ));
}
