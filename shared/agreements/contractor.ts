// Seeds 001 "Volunteers and contractors", social media and devices; 004 §1.3 (contractors); 000 §8-9 and §11-12.
import type { AgreementText } from '../domain/agreements.ts'
import { MANNERS, NO_PRIVATE_CONTACT, OWN_ACCOUNT, REPORTING, STANDING, SYSTEM_USE } from './adult-clauses.ts'
import { sectionOf } from './section.ts'

export const CONTRACTOR: AgreementText = {
  title: 'Acceptable use agreement for contractors',
  intro:
    'I work at or for this school, but I am not one of its staff. This agreement says how I use technology while I do so, on the site or from elsewhere. It keeps pupils safe, protects the school’s information and protects me. I sign it before I start, every school year while the work goes on, and again when the text changes.',
  sections: [
    sectionOf('safeguarding', 'Keeping pupils safe', {
      'know-leads': 'I know who the safeguarding lead is, or I ask at the office.',
      ...REPORTING,
      'stay-aware': 'I keep up with what the school tells me about online safety.',
    }),
    sectionOf('access', 'Access to systems', {
      'only-for-the-work':
        'I use only the systems, accounts and rooms that I was given access to, and only for the work agreed.',
      ...OWN_ACCOUNT,
      'strong-password':
        'My password is long, hard to guess and used for this school alone. I change it as often as the school asks.',
      'agreed-changes':
        'I change the filter, the network or anybody’s access only when somebody entitled to ask has asked for it, and I see that the change is logged.',
    }),
    sectionOf('information', 'Information about people', {
      confidential:
        'I keep private whatever I come to know about pupils, families and staff. I pass it on only where the law requires it.',
      'school-data':
        'I take no information about people off the site or onto my own equipment unless the school has agreed in writing. It is encrypted, and I return or delete it when the work ends.',
      'data-incident':
        'I report at once anything lost, sent to the wrong person or seen by somebody who should not see it.',
    }),
    sectionOf('equipment', 'Devices, programs and the network', { ...SYSTEM_USE }),
    sectionOf('people', 'Messages and social media', { ...MANNERS, ...NO_PRIVATE_CONTACT }),
    sectionOf('pictures', 'Pictures and phones', {
      'phone-away': 'My phone stays off and in my pocket while pupils are near. I do not use it in their presence.',
      'no-pictures':
        'I take no pictures, film or sound of pupils. If I need pictures of equipment or of the building, I ask the head teacher first and a member of staff is with me.',
    }),
    sectionOf('keeping-to-it', 'Keeping to this agreement', {
      ...STANDING,
      'hand-back': 'When the work ends, I hand back every device, key and code, and my access is closed.',
      'if-i-break-it':
        'If I break this agreement, I may lose access and be asked to leave, and my employer may be told. If the law is broken, the police are told.',
    }),
  ],
  declarations: { self: 'I have read and understood this agreement, and I will keep to it.', parent: '' },
}
