/** What is said in Chinese about addresses that are opened outside of the app. */
export const openingZhCN = {
  title: '在新标签页里打开这个网址？',
  body: '和平常访问网页一样，对方会知道有人来访；你的信息和账号不会告诉它。',
  open: '打开',
  failed: '无法打开这个网址',
  failedBody: '可以把它复制到浏览器里：',
} as const;
