// Seeds 002 app. 3 (staff and governors); 000 §5; 001 "Governing body" and devices; 003 (governors count as staff).
import type { AgreementText } from '../domain/agreements.ts'
import { MANNERS, NO_PRIVATE_CONTACT, OWN_ACCOUNT, REPORTING, STANDING, SYSTEM_USE } from './adult-clauses.ts'
import { sectionOf } from './section.ts'
import { CONTACT, EQUIPMENT, INFORMATION, OWN_POSTS, PASSWORDS } from './working-clauses.ts'

export const GOVERNOR: AgreementText = {
  title: 'Acceptable use agreement for governors',
  intro:
    'All computers, accounts and networks here belong to the school. Governors are given access to them so that they can govern. This agreement keeps pupils safe and protects the school’s information, and it protects me as well. I sign it when I am appointed, every school year, and again when the text changes.',
  sections: [
    sectionOf('governing', 'My part as a governor', {
      'know-approach':
        'I know how this school keeps children safe online. I ask about it, come to training and read the reports that the governing body is given.',
      'read-policies':
        'I have read the online safety policy and the safeguarding policy. I follow them and help to review them.',
      'involve-families': 'I support the school in drawing parents and the community into online safety.',
      'accurate-information':
        'Any information that I am in charge of is correct and current. I see that it is shared, used and deleted as data protection law says.',
    }),
    sectionOf('safeguarding', 'Keeping pupils safe', { ...REPORTING }),
    sectionOf('accounts', 'Passwords and accounts', { ...OWN_ACCOUNT, ...PASSWORDS }),
    sectionOf('information', 'Information about people', { ...INFORMATION }),
    sectionOf('equipment', 'Devices, programs and the network', { ...EQUIPMENT, ...SYSTEM_USE }),
    sectionOf('messages', 'Messages and social media', {
      ...MANNERS,
      ...CONTACT,
      ...NO_PRIVATE_CONTACT,
      ...OWN_POSTS,
    }),
    sectionOf('pictures', 'Pictures and phones', {
      'phone-away':
        'My phone is switched off and out of sight while I am with pupils. I use it only where no pupils are.',
      'no-pictures':
        'I do not photograph, film or record pupils on my own device. If I need a picture of the building, I ask the head teacher and a member of staff is with me.',
    }),
    sectionOf('keeping-to-it', 'Keeping to this agreement', {
      ...STANDING,
      'if-i-break-it':
        'If I break this agreement, I may lose access and the governing body may remove me. If the law is broken, the police are told.',
    }),
  ],
  declarations: {
    self: 'I have read and understood this agreement, and I will keep to it.',
    parent: '',
  },
}
