// Seeds 000 app. 1 (staff and volunteers), §5 and §9; 001 "Volunteers and contractors"; 003 (regular volunteers count as staff).
import type { AgreementText } from '../domain/agreements.ts'
import { MANNERS, NO_PRIVATE_CONTACT, OWN_ACCOUNT, REPORTING, STANDING, SYSTEM_USE } from './adult-clauses.ts'
import { sectionOf } from './section.ts'
import { CONTACT, EQUIPMENT, INFORMATION, OWN_POSTS, PASSWORDS, PICTURES } from './working-clauses.ts'

export const VOLUNTEER: AgreementText = {
  title: 'Acceptable use agreement for volunteers',
  intro:
    'Thank you for helping. The school’s computers, accounts and networks belong to the school, and it will try to give me the access I need to help well. In return I use them responsibly. This agreement keeps pupils safe, protects the systems from harm, whether meant or not, and protects me from risk and from mistaken complaints. I sign it before I start, every school year, and again when the text changes.',
  sections: [
    sectionOf('safeguarding', 'Keeping pupils safe', {
      'know-leads': 'I know who leads on safeguarding and who leads on online safety.',
      ...REPORTING,
      'stay-aware': 'I keep up with what the school tells helpers about online safety.',
      'teach-safety': 'When I help pupils with technology, I help them to use it safely and to learn from it.',
      supervise: 'I stay with the pupils I was asked to help, and follow what the member of staff in charge says.',
    }),
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
        'My phone stays off and in my pocket or bag while I am with pupils. I use it only where the school says that adults may.',
      ...PICTURES,
    }),
    sectionOf('keeping-to-it', 'Keeping to this agreement', {
      ...STANDING,
      'if-i-break-it':
        'If I break this agreement, I may lose access and be asked to stop helping. If the law is broken, the police are told.',
    }),
  ],
  declarations: {
    self: 'I have read and understood this agreement. I will keep to it with the school’s systems, in school and elsewhere, and with my own devices whenever I use them in school or for the school.',
    parent: '',
  },
}
