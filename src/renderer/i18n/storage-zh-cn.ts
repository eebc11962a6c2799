/** What is said in Chinese about where the data is and what may happen to it. */
export const storageZhCN = {
  damaged:
    '存储的数据有一部分已损坏，没有做任何改动。请先把现有内容存一份副本，然后可以从空清单开始，并导入以前导出的清单。',
  newer: '数据由更新版本的解绑写入，没有做任何改动。请重新载入，或安装新版本。',
  newerThan:
    '数据由更新版本的解绑写入（数据版本 {{stored}}，本程序最高支持 {{known}}），没有做任何改动。请重新载入，或安装新版本。',
  blocked: '另一个解绑窗口正在使用旧版本的数据。关闭它之后，这里会自动继续。',
  unavailable: '存放数据的地方无法使用：可能是无痕窗口，或数据已在另一个窗口中删除。这里没有做任何改动。',
  quota: '磁盘空间不足，无法打开数据。请腾出一些空间后重试。没有做任何改动。',
  retry: '重新载入',
  saveCopy: '保存副本…',
  copied: '副本已保存：{{name}}',
  notCopied: '无法生成副本：{{reason}}',
  saveLastRead: '导出最后显示的清单…',
  startEmpty: '从空清单开始…',
  emptyTitle: '删除已损坏的数据？',
  emptyWithCopy: '已损坏的数据会从这台电脑上永久删除。副本已保存为「{{name}}」，请确认文件确实存在。',
  emptyWithoutCopy:
    '已损坏的数据会从这台电脑上永久删除，而且还没有保存副本。没有副本，就再也无法恢复其中的任何内容。',
  remove: '删除并从空清单开始',
  removeWithoutCopy: '不留副本，直接删除',
  notRemoved: '没有删除：{{reason}}',
  detail: '反馈时请附上：{{detail}}',
  settingsUnread: '无法读取设置，现在使用默认设置，所做的选择不会保留：{{reason}}',
  settingsFresh: '恢复默认设置',
  settingsKept: '无法清除设置：{{reason}}',
  kept: '这些数据会一直保留，直到你自己删除，或清除浏览器或应用的数据。请定期导出。',
  notKept: '磁盘空间不足时，浏览器可能会清除这些数据，请定期导出。',
} as const;
