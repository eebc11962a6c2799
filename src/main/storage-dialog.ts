import { type BrowserWindow, dialog } from 'electron';
import type { Lang } from '../shared/words/lang';
import type { StorageChange } from './storage-handlers';

interface Question {
  readonly message: string;
  readonly detail: string;
  readonly act: string;
}

const CANCEL: Readonly<Record<Lang, string>> = { 'zh-CN': '取消', en: 'Cancel' };

const QUESTIONS: Readonly<Record<StorageChange, Readonly<Record<Lang, Question>>>> = {
  seal: {
    'zh-CN': {
      message: '加密存储的数据？',
      detail:
        '清单、撤销记录、设置和快照会用刚才设定的口令加密，然后程序重新启动，以后没有这个口令就打不开。如果不是你自己刚刚在设置里开启加密，请取消。',
      act: '加密并重启',
    },
    en: {
      message: 'Encrypt what is stored?',
      detail:
        'Inventory, undo, settings and snapshots are encrypted by the passphrase that was just chosen, and Unbind starts again: without it they can never be opened. If you have not just turned on encryption in the settings yourself, cancel this.',
      act: 'Encrypt and Restart',
    },
  },
  unseal: {
    'zh-CN': {
      message: '关闭加密？',
      detail:
        '数据会重新以未加密的方式存在这台电脑上，能读硬盘的人都能读到，然后程序重新启动。如果不是你自己刚刚在设置里关闭加密，请取消。',
      act: '解密并重启',
    },
    en: {
      message: 'Turn off encryption?',
      detail:
        'The data is stored on this computer without encryption again, for whoever gets at its disk to read, and Unbind starts again. If you have not just turned off encryption in the settings yourself, cancel this.',
      act: 'Decrypt and Restart',
    },
  },
  'other-key': {
    'zh-CN': {
      message: '更换打开数据的密钥文件？',
      detail:
        '以后打开这里的数据，要用新密钥文件的口令。更换口令时，或密钥文件损坏后用快照里的那份解锁时，才需要这样做。如果不是你自己刚刚这样做，请取消。',
      act: '更换',
    },
    en: {
      message: 'Replace the key file that opens the data?',
      detail:
        'From now on the data here opens by the passphrase of the new key file. That is needed when the passphrase is changed, or when the key file was damaged and a snapshot’s has just unlocked the data. If you have done neither yourself just now, cancel this.',
      act: 'Replace',
    },
  },
  aside: {
    'zh-CN': {
      message: '搁置存放数据的文件？',
      detail:
        '程序会重新启动，从空白开始；现在的文件原样留在硬盘上，不再使用，重启后可以恢复最近一份完好的快照。只有数据打不开时才需要这样做。如果不是你自己刚刚这样做，请取消。',
      act: '搁置并重启',
    },
    en: {
      message: 'Set aside the files that hold the data?',
      detail:
        'Unbind starts again with nothing in it. The files stay on the disk as they are, out of use, and the newest good snapshot can be brought back. That is needed only where the data cannot be opened. If you have not done this yourself just now, cancel this.',
      act: 'Set Aside and Restart',
    },
  },
};

/** Asks whether what is stored is to be encrypted, or no longer, or to open by another key file, or to go out of use. */
export async function askWhetherStorageChanges(
  window: BrowserWindow,
  language: Lang,
  change: StorageChange,
): Promise<boolean> {
  const { message, detail, act } = QUESTIONS[change][language];
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [CANCEL[language], act],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
