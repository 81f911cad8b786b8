// Pupil and parent both sign, and use of the internet depends on it: seed 002 §3.3. Seeds 002 app. 2, 000 app. 2, 001, 003 and 004 (pupils).
import type { AgreementText } from '../domain/agreements.ts'
import { FOR_MY_CHILD } from './parent-clauses.ts'
import { sectionOf } from './section.ts'

export const SECONDARY_PUPIL: AgreementText = {
  title: 'Acceptable use agreement for secondary pupils',
  intro:
    'I may use the school’s computers and internet once my parent or carer and I have signed this agreement. It helps me to use technology well and keeps me and other people safe. I sign it when I join, every school year, and when the text changes.',
  sections: [
    sectionOf('school-systems', 'The school’s systems', {
      'school-owns': 'The computers and the network belong to the school, so the school sets the rules.',
      'safe-use': 'I may use the school’s internet if I act responsibly and keep myself and others safe.',
      monitored:
        'The school monitors its systems, including websites, e-mail and its wireless network. It may remove what should not be there.',
      'may-lose-access': 'If I break these rules, I may lose the use of the computers or the internet.',
      'for-school-work': 'I use school computers for school work and homework only.',
      'ask-first': 'I ask a member of staff before I go online.',
      'blocked-sites':
        'I stay away from sites that the school has blocked or banned. I do not try to get round the filter.',
      'no-private-accounts': 'At school I use my school e-mail, not private e-mail or social media.',
      'against-law':
        'Using a computer or network without permission can be a crime. If a crime is committed, the police are told.',
    }),
    sectionOf('accounts', 'My account and files', {
      password: 'I keep my password to myself. I use only my own log-in and let nobody else use it.',
      'strong-password': 'My password is strong, and I change it as often as the school asks.',
      'own-files': 'I delete only files of my own. I look at other people’s files only if they agree.',
      'files-from-home': 'I bring files into school only with permission.',
      downloads: 'I open an attachment or download a file only with permission, or if I know and trust the sender.',
      'log-out': 'I log out at the end.',
      'others-work':
        'I check whether what I find is reliable. I do not pass off other people’s work as mine, and I respect copyright.',
    }),
    sectionOf('messages', 'Messages and people', {
      'known-people': 'I e-mail only people I know, or whom a teacher has agreed to.',
      polite: 'What I send or upload is polite and sensible.',
      'no-bullying': 'I send no bullying or anonymous messages, and pass on no chain letters.',
      'think-before-posting':
        'I think before I post, share or like something. It could hurt somebody, and it may stay online for good.',
      'not-staff':
        'I do not contact or add staff, governors or helpers on social media, by private e-mail or by messaging.',
    }),
    sectionOf('privacy', 'Privacy and pictures', {
      private:
        'I do not give out addresses, phone numbers, photos, videos or anything else that shows who I am, or who my family and friends are. I do so only if my teacher agrees.',
      'privacy-settings':
        'I set my own accounts so that only people I know can reach me. I block people who trouble me, and keep to age limits.',
      'never-meet':
        'I do not arrange to meet anybody I know only online. If a parent, carer or teacher agrees to it, I take an adult I trust with me.',
      'ask-for-pictures': 'I do not take, use or share pictures or videos of other people without permission.',
      'child-image':
        'If I am sent or asked for a nude or sexual picture of anybody under 18, I tell an adult I trust. I do not send it on, even if it is of me. The school will help me, whatever has happened.',
    }),
    sectionOf('help', 'If something is wrong', {
      'tell-adult':
        'If I see something that worries me, or get a message I do not like, I tell a teacher or another adult I trust.',
      'no-reply': 'I do not reply to bullying or upsetting messages.',
      'tell-of-misuse':
        'I tell staff if I see violent or sexual material by accident, or if somebody misuses the systems.',
      'for-a-friend': 'I know where I or a friend can get help, in school and outside it.',
    }),
    sectionOf('own-devices', 'My own phone and devices', {
      'own-device':
        'In school I use my phone, watch or other device only when I have permission. The same rules hold for it.',
      'device-kept':
        'If I break the rule, the school may take my device and keep it safe. It may search it as far as the law allows.',
      'own-risk': 'I bring my device at my own risk.',
      'outside-school': 'These rules also matter outside school, if what I do affects the school or people in it.',
    }),
    sectionOf('for-parent', 'For the parent or carer', {
      'talked-about': 'I have read these rules and talked about them with my child.',
      ...FOR_MY_CHILD,
    }),
  ],
  declarations: {
    self: 'I have read and understood these rules. I will keep to them, in school and when I use school systems elsewhere.',
    parent:
      'I have read these rules with my child and support them. I agree to my own part, and that my child may use the internet at school.',
  },
}
