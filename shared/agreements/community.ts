// Seeds 004 "Community users"; 001 "External groups including parent associations".
import type { AgreementText } from '../domain/agreements.ts'
import { MANNERS, NO_PRIVATE_CONTACT, OWN_ACCOUNT, REPORTING, STANDING, SYSTEM_USE } from './adult-clauses.ts'
import { sectionOf } from './section.ts'

export const COMMUNITY: AgreementText = {
  title: 'Acceptable use agreement for community users',
  intro:
    'I use the school’s technology or its internet as one of the community, for example in a club, a class, a parents’ association or a group that hires rooms. These rules keep everybody safe. I sign them before I am given access, every school year while I go on using it, and again when the text changes.',
  sections: [
    sectionOf('safety', 'Keeping everybody safe', {
      'know-leads': 'I know who the safeguarding lead is, or I ask at the office.',
      ...REPORTING,
      'support-school': 'I support the school in keeping people safe online and in protecting information about them.',
    }),
    sectionOf('access', 'Using the school’s systems', {
      'for-the-activity':
        'I use the school’s systems only for the activity they were lent or hired for, at the times agreed.',
      ...OWN_ACCOUNT,
      ...SYSTEM_USE,
      'my-group': 'If I lead a group, I see that its members know these rules and keep to them.',
    }),
    sectionOf('people', 'Messages and social media', { ...MANNERS, ...NO_PRIVATE_CONTACT }),
    sectionOf('pictures', 'Pictures and information', {
      'no-pictures':
        'I take no pictures, film or sound of pupils of the school unless the head teacher has agreed. In my own group I ask those shown, and the parents of children, before I share any.',
      confidential:
        'If I come across information about a pupil, a family or a member of staff, I keep it private and tell the school.',
    }),
    sectionOf('keeping-to-it', 'Keeping to this agreement', {
      ...STANDING,
      'if-i-break-it':
        'If I break these rules, my group and I may lose access. If the law is broken, the police are told.',
    }),
  ],
  declarations: { self: 'I have read and understood these rules, and I will keep to them.', parent: '' },
}
