// Seeds 002 §3.1 (a visitor's own log-in); 003 (visitors are all who are not staff); 001 (external individuals, devices); 000 §8-9.
import type { AgreementText } from '../domain/agreements.ts'
import { MANNERS, NO_PRIVATE_CONTACT, OWN_ACCOUNT, REPORTING, STANDING, SYSTEM_USE } from './adult-clauses.ts'
import { sectionOf } from './section.ts'

export const VISITOR: AgreementText = {
  title: 'Acceptable use agreement for visitors',
  intro:
    'I am visiting the school and may use its technology or its internet while I am here. These rules keep pupils, the school and me safe. I sign them before I am given access, and again when the text changes.',
  sections: [
    sectionOf('safeguarding', 'Keeping pupils safe', {
      'know-leads': 'I know who the safeguarding lead is, or I ask at the office.',
      ...REPORTING,
    }),
    sectionOf('access', 'Using the school’s systems', {
      'permission-first':
        'I go online here only if the head teacher or the online safety lead has allowed it, and with the log-in for visitors that I was given.',
      'for-the-visit': 'I use the school’s systems only for what I came to do.',
      ...OWN_ACCOUNT,
      ...SYSTEM_USE,
    }),
    sectionOf('people', 'Messages and social media', { ...MANNERS, ...NO_PRIVATE_CONTACT }),
    sectionOf('pictures', 'Pictures and phones', {
      'phone-away': 'My phone stays off and out of sight while pupils are near.',
      'no-pictures':
        'I take no pictures, film or sound in school unless the head teacher has agreed. If somebody takes pictures of children here without leave, the school may go to the police.',
      confidential: 'What I see or hear about a pupil, a family or a member of staff stays private.',
    }),
    sectionOf('keeping-to-it', 'Keeping to this agreement', {
      ...STANDING,
      'if-i-break-it':
        'If I break these rules, I may lose access and be asked to leave. If the law is broken, the police are told.',
    }),
  ],
  declarations: { self: 'I have read and understood these rules, and I will keep to them.', parent: '' },
}
