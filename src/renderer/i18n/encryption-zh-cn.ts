/** What is said in Chinese about encryption. */
export const encryptionZhCN = {
  passphrase: '口令',
  passphraseHint: '越长越好：例如四五个互不相干的词。忘了就没有人能打开，包括我们。',
  again: '再输入一次',
  show: '显示或隐藏输入的内容',
  tooShort: '至少 {{count}} 个字符',
  notTheSame: '两次输入的不一样',
  failed: '没有完成，什么都没有改动',
  'wrong-passphrase': '口令不对',
  'no-passphrase': '这个文件不是用口令加密的，请用加密它的程序打开',
  damaged: '文件已损坏，无法打开',
  export: '加密导出…',
  exportTitle: '加密导出',
  exportBody: '文件用 age 格式加密，知道口令的人才能打开；其他支持 age 的程序也能打开它。',
  exportAction: '加密并导出…',
  openTitle: '「{{name}}」已加密',
  open: '打开',
} as const;
