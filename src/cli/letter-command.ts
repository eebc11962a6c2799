import { Directory } from '../shared/words/directory';
import { pair } from '../shared/words/explain-lines';
import type { WordsFor } from '../shared/words/lang';
import { letterFor } from '../shared/words/letter';
import { ACCOUNT_OPERAND, accountAsked } from './asked-account';
import { askedFindings } from './asked-report';
import { type Command, refuse } from './command';
import { FILE_OPERAND } from './load-inventory';
import { argumentLine } from './problem-lines';
import { HELP_OPTION, LANG_OPTION, REPORT_OPTIONS } from './report-options';

const SUBJECT: WordsFor<'subject'> = { subject: { 'zh-CN': '主题', en: 'Subject' } };

/** `unbind letter FILE ACCOUNT`: the letter that asks a service for deletion, as the window has it. */
export const letterCommand: Command = {
  name: 'letter',
  summary: {
    'zh-CN': '一封要求注销账号的信，附法律依据',
    en: 'a letter that asks for deletion, with its legal basis',
  },
  about: {
    'zh-CN': [
      '服务不配合时用的信：要求注销账号、删除个人信息，写明所依据的法条；【】里的要自己填写。--lang 决定信用哪种语言。',
      'FILE 是 Unbind 的清单文档，- 表示标准输入；ACCOUNT 是其中一个账号的编号（见 accounts FILE --ids），或只有它才有的名称、手机号等。',
    ].join('\n'),
    en: [
      'For a service that does not play along: asks for deletion, and names the articles of law; what stands in [] is to be filled in. The letter is in the language of --lang.',
      'FILE is an inventory document of Unbind, - is standard input; ACCOUNT is the id of an account in it (see accounts FILE --ids), or a name or number that no other account has.',
    ].join('\n'),
  },
  operands: [FILE_OPERAND, ACCOUNT_OPERAND],
  options: [
    {
      name: 'identifiers',
      help: { 'zh-CN': '写出手机号、邮箱和用户名', en: 'with phone numbers, addresses and user names' },
    },
    ...REPORT_OPTIONS.filter(({ name }) => name === 'today'),
    LANG_OPTION,
    HELP_OPTION,
  ],
  notes: {
    'zh-CN': '寄出之后，请在账号页记下日期，到期会提醒追问。',
    en: 'Once it is sent, record the day on the page of the account: you are told then when to ask again.',
  },
  run: async (given, lang, surroundings) => {
    const asked = await askedFindings(given, lang, surroundings);
    if (!asked.ok) return refuse(surroundings, asked.failure);
    const { options, inventory, findings } = asked.value;
    const [, account = ''] = given.operands;
    const id = accountAsked(inventory, account);
    if (!id.ok) return refuse(surroundings, argumentLine(id.failure, lang));
    const directory = new Directory(findings, lang);
    const showsIdentifiers = given.options.has('identifiers');
    const letter = letterFor(directory, id.value, { lang, on: options.today, showsIdentifiers });
    if (letter === undefined) throw new Error('an account of the inventory is not known');
    await surroundings.stdout.write(`${pair(SUBJECT.subject[lang], letter.subject, lang)}\n\n${letter.body}`);
    return 0;
  },
};
