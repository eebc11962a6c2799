import { Alert, Button, Center, Loader, Text } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice, SnapshotToTake, StorageState } from '#ipc/desktop-api';
import { hostOfPage } from '../data/database';
import { unpackBox } from '../data/moving-box';
import type { Keys } from '../sealing/key-file';
import type { AppParts } from './app-parts';
import { CrashBoundary } from './crash-boundary';
import { lookIn, rememberedLook, rememberLook } from './remembered-look';
import { snapshotIn } from './snapshot-in-box';
import { Surround } from './surround';
import { systemLanguage } from './system-language';
import { unlocked } from './unlock';
import { UnlockScreen } from './unlock-screen';
import { useNotices } from './use-notices';

interface OutsideProps extends Pick<AppParts, 'platform' | 'sealing' | 'languages' | 'styleNonce'> {
  readonly state: Exclude<StorageState, { readonly kind: 'plain' }>;
  readonly onKeys: (keys: Keys, keyFile: Uint8Array) => void;
}

/** What is shown as long as nothing that is stored can be: the data is locked, or on its way to another place. */
export function Outside({ languages, styleNonce, ...props }: OutsideProps) {
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  const look = rememberedLook();
  const scheme = look.theme === 'system' ? system : look.theme;
  const lang = look.language === 'system' ? systemLanguage() : look.language;
  document.documentElement.lang = lang;
  const { state } = props;
  return (
    <Surround scheme={scheme} language={languages[lang]} styleNonce={styleNonce}>
      <CrashBoundary>
        {state.kind === 'moving' ? (
          <Moving box={state.box} platform={props.platform} />
        ) : (
          <Locked {...props} keyFile={state.key} />
        )}
      </CrashBoundary>
    </Surround>
  );
}

type LockedProps = Pick<OutsideProps, 'platform' | 'sealing' | 'onKeys'> & { readonly keyFile: Uint8Array };

function Locked({ platform, sealing, onKeys, keyFile }: LockedProps) {
  useNotices(platform, rememberPlace);
  return (
    <UnlockScreen
      onUnlock={async (passphrase) => {
        const opened = await unlocked(keyFile, passphrase, { sealing, platform });
        if (!opened.ok) return opened.failure;
        onKeys(opened.value.keys, opened.value.keyFile);
        return null;
      }}
    />
  );
}

/** Whoever has clicked on a reminder meanwhile gets to see what is due; which account that was only the key can tell. */
function rememberPlace(notice: Notice): void {
  if (notice.kind === 'open') window.history.replaceState(null, '', '#/');
}

function Moving({ box, platform }: { readonly box: Uint8Array } & Pick<OutsideProps, 'platform'>) {
  const { t } = useTranslation(['encryption', 'storage']);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    void take(box, platform).catch(() => setHasFailed(true));
  }, [box, platform]);
  return (
    <Center h="100vh" component="main" p="md">
      {hasFailed ? (
        <Alert color="red" maw={560} role="alert">
          <Text>{t('encryption:notMoved')}</Text>
          <Button mt="sm" onClick={() => window.location.reload()}>
            {t('storage:retry')}
          </Button>
        </Alert>
      ) : (
        <Loader />
      )}
    </Center>
  );
}

/** Takes what is in the box once, however often it is drawn. */
const take = onceFor(async (box: Uint8Array, platform: OutsideProps['platform']) => {
  // Whatever is wrong with it: everything is still where it came from.
  const isTaken = await isFilledFrom(box, platform).catch(() => false);
  await platform.endMove(isTaken);
  if (isTaken) window.location.reload();
});

async function isFilledFrom(box: Uint8Array, platform: OutsideProps['platform']): Promise<boolean> {
  const host = hostOfPage();
  const taken = host === undefined ? undefined : await unpackBox(box, host);
  const isTaken = taken?.ok === true && (await isKept(snapshotIn(taken.value), platform));
  if (isTaken) rememberLook(lookIn(taken.value));
  return isTaken;
}

/** What anybody can read is removed once the move has ended: by then something has to be there that is sealed. */
async function isKept(
  snapshot: SnapshotToTake | undefined,
  platform: OutsideProps['platform'],
): Promise<boolean> {
  if (snapshot === undefined) return true;
  const kept = await platform.takeSnapshot(snapshot).catch(() => ({ ok: false }));
  return kept.ok;
}

function onceFor<First extends object, Second>(act: (first: First, second: Second) => Promise<void>) {
  const done = new WeakSet<First>();
  return async (first: First, second: Second): Promise<void> => {
    if (done.has(first)) return;
    done.add(first);
    await act(first, second);
  };
}
