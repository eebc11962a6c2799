import { Alert, Button, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inventory } from '#core/inventory/inventory';
import { writeInventory } from '#core/inventory/read-inventory';
import { shownText } from '#words/safe-text';
import type { InventoryStore, StoreFailure, StoreState } from '../data/inventory-store';
import type { SettingsStore } from '../data/settings-store';
import type { Platform } from '../platform/platform';
import type { Sealing } from '../sealing/sealing';
import { Dialog } from '../ui/dialog';
import { civilDateIn } from './civil-now';
import { RepairOffer } from './repair-offer';
import type { OpenSnapshot } from './sealed-snapshots';
import { SetAsideOffer } from './set-aside-offer';
import { isLost } from './use-repair';

type Failed = Extract<StoreState, { status: 'failed' }>;

interface StoreFailedProps {
  readonly store: InventoryStore;
  readonly settings: SettingsStore;
  readonly state: Failed;
  readonly platform: Platform;
  readonly openSnapshot: OpenSnapshot;
  readonly sealing: Sealing;
}

/** What went wrong with a file, and whether one with a copy was saved. */
interface Files {
  readonly copy: string | null;
  readonly problem: string | null;
  readonly saveCopy: () => Promise<void>;
  readonly saveLastRead: (inventory: Inventory) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Says why the stored inventory cannot be used, and shows the ways out; none of them loses anything unasked. */
export function StoreFailed({ state, ...kept }: StoreFailedProps) {
  const { store, platform } = kept;
  const { t } = useTranslation(['storage', 'app']);
  const [isAsking, setIsAsking] = useState(false);
  const files = useFiles(store, platform);
  const { failure, lastRead } = state;
  // The desktop has a place of its own; what shuts a browser's is often the browser's choice.
  const isShut = failure.code === 'unavailable' && platform.edition !== 'browser';
  return (
    <Center component="main" mih="100vh" p="md">
      <Alert color="red" title={<Heading text={t('app:failed')} />} maw={640}>
        <Stack gap="sm">
          <Text size="sm">{useBody(failure, isShut)}</Text>
          {isShut && <SetAsideOffer platform={platform} />}
          {isLost(failure) && <RepairOffer {...kept} failure={failure} />}
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => window.location.reload()}>
              {t('storage:retry')}
            </Button>
            {lastRead !== null && (
              <Button size="compact-sm" variant="default" onClick={() => void files.saveLastRead(lastRead)}>
                {t('storage:saveLastRead')}
              </Button>
            )}
            {(failure.code === 'damaged' || failure.code === 'newer') && (
              <Button size="compact-sm" variant="default" onClick={() => void files.saveCopy()}>
                {t('storage:saveCopy')}
              </Button>
            )}
            {isLost(failure) && (
              <Button size="compact-sm" variant="default" onClick={() => setIsAsking(true)}>
                {t('storage:startEmpty')}
              </Button>
            )}
          </Group>
          <Messages files={files} />
          <Text size="xs">{t('storage:detail', { detail: `${failure.code}: ${failure.detail}` })}</Text>
        </Stack>
        {isAsking && (
          <StartEmpty
            isVanished={failure.code === 'vanished'}
            files={files}
            onClose={() => setIsAsking(false)}
          />
        )}
      </Alert>
    </Center>
  );
}

/** The page has nothing else to be called after. */
function Heading({ text }: { readonly text: string }) {
  return (
    <Title order={1} size="sm">
      {text}
    </Title>
  );
}

function useBody({ code, versions }: StoreFailure, isShut: boolean): string {
  const { t } = useTranslation('storage');
  if (isShut) return t('shut');
  if (code === 'newer' && versions !== undefined) return t('newerThan', versions);
  return t(code === 'invalid' ? 'damaged' : code);
}

function useFiles(store: InventoryStore, platform: Platform): Files {
  const { t } = useTranslation(['storage', 'settings', 'app']);
  const [copy, setCopy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (suggestedName: string, content: string): Promise<string | null> => {
    setProblem(null);
    const saved = await platform.saveDocument({ suggestedName, content });
    if (saved.ok) return saved.value.name;
    const { failure } = saved;
    if (failure.code !== 'cancelled')
      setProblem(`${shownText(failure.name)}: ${t(`settings:${failure.code}`)}`);
    return null;
  };
  const today = () => civilDateIn(undefined);
  return {
    copy,
    problem,
    saveCopy: async () => {
      const copied = await store.rawCopy();
      if (!copied.ok) return setProblem(t('storage:notCopied', { reason: t(`app:${copied.failure.code}`) }));
      const name = await save(`unbind-copy-${today()}.json`, copied.value);
      if (name !== null) setCopy(name);
    },
    saveLastRead: async (inventory) => {
      await save(`unbind-${today()}.json`, writeInventory(inventory));
    },
    remove: async () => {
      const removed = await store.removeDamaged();
      if (removed.ok) window.location.reload();
      else setProblem(t('storage:notRemoved', { reason: t(`app:${removed.failure.code}`) }));
    },
  };
}

function Messages({ files: { copy, problem } }: { readonly files: Files }) {
  const { t } = useTranslation('storage');
  return (
    <>
      {copy !== null && (
        <Text size="sm" role="status" className="break-anywhere">
          {t('copied', { name: shownText(copy) })}
        </Text>
      )}
      {problem !== null && (
        <Text size="sm" role="alert" className="break-anywhere">
          {problem}
        </Text>
      )}
    </>
  );
}

interface StartEmptyProps {
  /** Is there nothing left that could be copied or deleted? */
  readonly isVanished: boolean;
  readonly files: Files;
  readonly onClose: () => void;
}

function StartEmpty({ isVanished, files, onClose }: StartEmptyProps) {
  const { t } = useTranslation(['storage', 'app']);
  const { copy } = files;
  return (
    <Dialog
      onClose={onClose}
      title={t(isVanished ? 'storage:emptyVanishedTitle' : 'storage:emptyTitle')}
      closeLabel={t('app:close')}
    >
      <Text className="break-anywhere">
        {isVanished
          ? t('storage:emptyVanished')
          : copy === null
            ? t('storage:emptyWithoutCopy')
            : t('storage:emptyWithCopy', { name: shownText(copy) })}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('app:cancel')}
        </Button>
        {copy === null && !isVanished && (
          <Button variant="default" onClick={() => void files.saveCopy()}>
            {t('storage:saveCopy')}
          </Button>
        )}
        <Button
          color="red"
          onClick={() => {
            onClose();
            void files.remove();
          }}
        >
          {t(
            isVanished
              ? 'storage:startEmptyNow'
              : copy === null
                ? 'storage:removeWithoutCopy'
                : 'storage:remove',
          )}
        </Button>
      </Group>
    </Dialog>
  );
}
