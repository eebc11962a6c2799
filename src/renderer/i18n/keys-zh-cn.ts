/** What the palette says in Chinese. */
export const paletteZhCN = {
  title: '前往或执行',
  search: '账号、服务、页面或操作',
  actions: '页面和操作',
  accounts: '账号',
  services: '服务',
  nothing: '没有叫这个名字的',
  close: '关闭',
  keys: '快捷键一览',
} as const;

/** What the list of keys says in Chinese. */
export const keysZhCN = {
  title: '快捷键',
  palette: '按名称查找：账号、服务、页面、操作',
  print: '打印：整个注销计划、列出的账号，或当前页面',
  help: '显示这份列表',
  undo: '撤销上一次改动，重启后也可以',
  redo: '重做已撤销的改动',
  move: '移到下一个或上一个输入框、按钮、链接',
  enter: '保存表单、打开链接、按下按钮',
  escape: '关闭对话框或选项列表',
  addSeveral: '添加列出的全部内容（批量添加）',
  arrows: '在账号列表和计划步骤里逐行移动，在依赖图里沿连线移动',
  zoom: '在依赖图和计划的时间图里放大、缩小，0 显示全部',
  checkUp: '回答核对中的问题',
  remember: '回答用一个账号登录过哪些（逐个回忆）',
  rememberNone: '逐个回忆时，这一类剩下的都答没有',
  rememberBack: '逐个回忆时，收回上一个回答',
} as const;
