import { cybersecurityArticle, type LetterWords } from './letter-words';

const ARTICLES = {
  43: '《网络安全法》第四十三条',
  45: '《网络安全法》第四十五条（2026 年 1 月 1 日前为第四十三条）',
} as const;

/**
 * 个人信息保护法 47: who processes must delete on their own where the purpose is reached or consent withdrawn, and can
 * be asked to where they do not; what must be kept by law is to be stored and protected only. 50: a convenient way to
 * ask, reasons for a refusal, and the courts; it names no time. 网络安全法 43 (now 45): deletion of what was collected or used
 * against law or agreement, and of that alone. 规定 9, fourth paragraph: after the use has ended no more collecting and
 * using, and a service by which the account can be closed.
 */
export const LETTER_ZH: LetterWords = {
  subject: ({ service, account }) =>
    `请求注销账号并删除个人信息：${service === account ? service : `${service}，${account}`}`,
  body: ({ service, account, identifiers, on }) => [
    `${service}的个人信息保护负责人、客服：`,
    '我不再使用下面的账号，撤回此前就它作出的同意，请你们注销该账号，并删除与它有关的我的个人信息：',
    [
      `服务：${service}`,
      `账号名称：${account}`,
      ...(identifiers.length === 0
        ? ['账号标识：【请填写：用户名、注册手机号或邮箱】']
        : ['账号标识（由本人登记）：', ...identifiers]),
    ].join('\n'),
    '依据如下：',
    [
      '1. 《个人信息保护法》第四十七条：处理目的已实现或者不再必要、个人撤回同意的，个人信息处理者应当主动删除；未删除的，个人有权请求删除。',
      '2. 《电信和互联网用户个人信息保护规定》第九条：用户终止使用服务后，应当停止对用户个人信息的收集和使用，并提供注销号码或者账号的服务。',
      `3. ${ARTICLES[cybersecurityArticle(on)]}：如有违反法律、行政法规的规定或者双方的约定收集、使用的个人信息，我一并要求删除。`,
      '4. 如果欧盟《通用数据保护条例》（GDPR）适用于你们：其第 17 条的删除权；第 12 条第 3 款要求不无故拖延，并最迟在收到请求后一个月内告知采取了什么措施。',
    ].join('\n'),
    '如有法律、行政法规规定的保存期限尚未届满的部分，请告知是哪些、依据哪条规定、保存到哪天；按第四十七条，在此之前请停止除存储和采取必要的安全保护措施之外的处理。',
    '请在 30 日内书面答复处理结果。如果拒绝，请按《个人信息保护法》第五十条说明理由。需要核实身份的，请告知方式，并只索取必要的信息；我不会提供密码或验证码。',
    `此致\n【姓名】\n【可以联系到我的邮箱或电话】\n${on}`,
  ],
};
