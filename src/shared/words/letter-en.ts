import { cybersecurityArticle, type LetterWords } from './letter-words';

const ARTICLES = {
  43: 'Article 43 of the Cybersecurity Law',
  45: 'Article 45 of the Cybersecurity Law (Article 43 before 1 January 2026)',
} as const;

/**
 * GDPR 17(1): erasure without undue delay where, among others, the data is no longer necessary or consent withdrawn.
 * 12(3): told without undue delay and within one month what was done, which can become three with a reason told within the
 * first. 12(4): reasons for doing nothing, and the ways to complain. Of the Chinese articles see the Chinese letter.
 */
export const LETTER_EN: LetterWords = {
  subject: ({ service, account }) =>
    `Request to delete an account and erase personal data: ${service === account ? service : `${service}, ${account}`}`,
  body: ({ service, account, identifiers, on }) => [
    `To the data protection officer or customer support of ${service}:`,
    'I no longer use the account below and withdraw any consent that I have given for it. Please delete the account and erase my personal data that belongs to it:',
    [
      `Service: ${service}`,
      `Account name: ${account}`,
      ...(identifiers.length === 0
        ? ['Account known by: [fill in: user name, phone number or e-mail address of the account]']
        : ['Account known by (from my own records):', ...identifiers]),
    ].join('\n'),
    'My reasons in law, as far as each applies to you:',
    [
      '1. Article 17 of the General Data Protection Regulation (EU) 2016/679: the right to erasure without undue delay, where the data is no longer necessary for what it was collected for, or where consent is withdrawn and there is no other legal ground.',
      '2. Article 47 of the Personal Information Protection Law of China: where the purpose is achieved or no longer needs the information, or consent is withdrawn, you have to delete it on your own; where you have not, I have the right to ask for it.',
      '3. Article 9 of the Provisions on Protecting the Personal Information of Telecommunications and Internet Users of China: after a user has stopped using a service, collecting and using the information has to stop, and closing the number or account has to be offered.',
      `4. ${ARTICLES[cybersecurityArticle(on)]} of China: I also ask for the deletion of whatever was collected or used against laws, administrative regulations or our agreement.`,
    ].join('\n'),
    'If some of it has to be kept by law, please tell me what, by which rule and until when, and do nothing with it but store and protect it until then.',
    'Please tell me what you have done without undue delay, and within one month of receiving this letter (Article 12(3) of the Regulation). If you refuse, please give your reasons (Article 12(4) of the Regulation; Article 50 of the Personal Information Protection Law). If you need to know that it is me, please say how, and ask for no more than is necessary; I will not give a password or verification code.',
    `Yours faithfully,\n[name]\n[e-mail address or phone number at which I can be reached]\n${on}`,
  ],
};
