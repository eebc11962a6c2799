import { Anchor, Button, Group, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeLink } from '#core/inventory/edit-inventory';
import type { Account, Link } from '#core/inventory/inventory';
import { isReleased } from '#core/inventory/is-released';
import { LINK_WORDS } from '#words/account-words';
import type { Screen } from '../../data/screen';
import { LimitedList } from '../../ui/limited-list';
import { LinkEdit } from './link-edit';
import { Section } from './section';

interface LinksProps {
  readonly account: Account;
  readonly screen: Screen;
  readonly onLink: () => void;
  readonly onLinkSeveral: () => void;
}

/** The links of an account in both directions. */
export function Links({ account, screen, onLink, onLinkSeveral }: LinksProps) {
  const { t } = useTranslation(['account', 'several', 'remember']);
  const { links } = screen.inventory;
  return (
    <Section
      title={t('account:links')}
      action={
        <Group gap="xs">
          {account.state !== 'deleted' && (
            <Button
              component="a"
              href={`#/accounts/${account.id}/remember`}
              size="compact-sm"
              variant="default"
            >
              {t('remember:open')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={onLinkSeveral}>
            {t('several:open')}
          </Button>
          <Button size="compact-sm" variant="light" onClick={onLink}>
            {t('account:addLink')}
          </Button>
        </Group>
      }
    >
      <LinkList
        title={t('account:dependsOn')}
        links={links.filter(({ dependent }) => dependent === account.id)}
        otherEnd="provider"
        screen={screen}
      />
      <LinkList
        title={t('account:provides')}
        links={links.filter(({ provider }) => provider === account.id)}
        otherEnd="dependent"
        screen={screen}
      />
    </Section>
  );
}

interface LinkListProps {
  readonly title: string;
  readonly links: readonly Link[];
  readonly otherEnd: 'provider' | 'dependent';
  readonly screen: Screen;
}

function LinkList({ title, links, otherEnd, screen }: LinkListProps) {
  const { t } = useTranslation('account');
  return (
    <>
      <Text fw={600} size="sm" mt="xs">
        {title}
      </Text>
      {links.length === 0 && <Text c="dimmed">{t('noLinks')}</Text>}
      <LimitedList items={links} keyOf={({ id }) => id} more={(count) => t('more', { count })}>
        {(link) => (
          <li>
            <LinkRow link={link} other={link[otherEnd]} screen={screen} />
          </li>
        )}
      </LimitedList>
    </>
  );
}

interface LinkRowProps {
  readonly link: Link;
  readonly other: string;
  readonly screen: Screen;
}

function LinkRow({ link, other, screen }: LinkRowProps) {
  const { t } = useTranslation('account');
  const { lang, report } = screen;
  const nameOf = (id: string) => screen.directory.name(id);
  const ends = { kind: link.kind, provider: nameOf(link.provider), dependent: nameOf(link.dependent) };
  const release = () => screen.record([{ kind: 'link-released', link: link.id }], report.today);
  const removing = useRef(false);
  const remove = async () => {
    // A second click comes before the screen knows of the first.
    if (removing.current) return;
    removing.current = true;
    await screen.change({ code: 'link-removed', ...ends }, (inventory) => removeLink(inventory, link.id));
    removing.current = false;
  };
  const [isEdited, setEdited] = useState(false);
  const isHistory = isReleased(link, report.today);
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text component="span">{LINK_WORDS[link.kind][lang]} </Text>
        <Anchor href={`#/accounts/${other}`} className="break-anywhere" underline="always">
          {nameOf(other)}
        </Anchor>
        <Text size="sm" c="dimmed">
          {[
            link.lastUsedOn === undefined ? '' : t('lastUsed', { day: link.lastUsedOn }),
            link.releasedOn === undefined ? '' : t('released', { day: link.releasedOn }),
          ]
            .filter((text) => text !== '')
            .join(' · ')}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        {!isHistory && (
          <Button size="compact-sm" variant="default" onClick={() => void release()}>
            {t('release')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => setEdited(true)}>
          {t('editLink')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => void remove()}>
          {t('removeLink')}
        </Button>
      </Group>
      {isEdited && (
        <LinkEdit
          screen={screen}
          link={link}
          account={link.provider === other ? link.dependent : link.provider}
          onClose={() => setEdited(false)}
        />
      )}
    </Group>
  );
}
