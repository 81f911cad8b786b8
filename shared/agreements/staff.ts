// Seeds 000 app. 1, 6, §5 and §9-12; 001 "All staff", e-mail, images, social media, devices; 002 app. 3, §3.5-3.6; 003; 004.
import type { AgreementText } from '../domain/agreements.ts'
import { MANNERS, NO_PRIVATE_CONTACT, OWN_ACCOUNT, REPORTING, STANDING, SYSTEM_USE } from './adult-clauses.ts'
import { sectionOf } from './section.ts'
import { CONTACT, EQUIPMENT, INFORMATION, OWN_POSTS, PASSWORDS, PICTURES } from './working-clauses.ts'

export const STAFF: AgreementText = {
  title: 'Acceptable use agreement for staff',
  intro:
    'All computers, accounts and networks here belong to the school. It gives me good access to them, for teaching, research, planning and the running of the school, and asks me in return to use them responsibly. This agreement keeps pupils and staff safe, protects the systems and the information in them from harm, whether meant or not, and protects me from risk and from mistaken complaints. I sign it when I am appointed, every school year, and again when the text changes. It is part of the terms on which I am employed.',
  sections: [
    sectionOf('safeguarding', 'Keeping pupils safe', {
      'everyones-job':
        'Online safety is part of safeguarding, so it is part of my job. I never leave it to others to act.',
      'know-leads': 'I know who leads on safeguarding and who leads on online safety, and I read what they send round.',
      'read-policies':
        'I have read the online safety policy and the safeguarding policy. I follow them, and the code of conduct for staff.',
      'read-guidance':
        'Each year I read the parts of the national safeguarding guidance for schools that the school asks me to read.',
      training:
        'I take part in training on online safety when I start and whenever it is offered. I keep my knowledge fresh.',
      ...REPORTING,
      'record-incident': 'I record what happens online just as I record any other safeguarding matter.',
      'no-excuse-for-bullying':
        'I accept no bullying and no sexual harassment, even where others call it harmless. I look out for it in corridors, playgrounds and other shared places.',
      'tell-of-risks':
        'I tell the leads about new risks that I hear of, and about policy that does not match what is done here. If nobody acts on a concern, I take it further.',
    }),
    sectionOf('teaching', 'Working with pupils', {
      'teach-safety':
        'I use technology where it helps pupils learn, and I teach them to use it safely wherever my work gives me the chance.',
      'plan-and-supervise':
        'I plan pupils’ use of the internet, look at sites before the lesson and supervise as their age and needs require. That goes for clubs, trips and homework too.',
      'extra-care':
        'I take particular care with pupils who are more easily led or harmed online, such as some with special needs.',
      'research-skills':
        'I help pupils to search well, to judge what they find, to avoid passing off others’ work as theirs, and to respect copyright and people’s data.',
      'picture-risks':
        'I help pupils to understand the risks of making, sharing and posting pictures, of themselves as well as of others.',
      'pupil-rules':
        'I remind pupils of the agreement that covers them and hold them to it, including the rule about their own phones and devices.',
      'blocked-sites':
        'If I need a blocked site for a lesson, I ask the online safety lead first. I say when it can be blocked again.',
      'video-lessons':
        'For lessons by video I use school accounts only. I check the settings and what can be seen behind me, and I log or record the lesson as the school asks.',
    }),
    sectionOf('accounts', 'Passwords and accounts', { ...OWN_ACCOUNT, ...PASSWORDS }),
    sectionOf('information', 'Information about people', { ...INFORMATION }),
    sectionOf('equipment', 'Devices, programs and the network', {
      ...EQUIPMENT,
      ...SYSTEM_USE,
      'listed-devices':
        'Every school device that I hold is listed on this agreement with its make and serial number. If the list is wrong or changes, I say so at once.',
    }),
    sectionOf('messages', 'Messages and social media', {
      ...MANNERS,
      ...CONTACT,
      'own-phone-in-need':
        'In an emergency or on a trip, if I have no school phone, I may use mine to reach the school, a parent or the emergency services. I hide my number. I do not lend my phone to pupils.',
      ...NO_PRIVATE_CONTACT,
      ...OWN_POSTS,
      'school-website':
        'I put something on the school’s website or social media pages only if it has been approved, breaks no copyright and gives nobody’s private contact details.',
    }),
    sectionOf('pictures', 'Pictures and phones', {
      ...PICTURES,
      'own-phone':
        'My phone and smart watch stay silent and away from pupils during school hours. I use them only in staff areas, or as the head teacher has agreed.',
      'pictures-of-leavers': 'When a child leaves the school, the pictures of that child that I hold are deleted.',
    }),
    sectionOf('keeping-to-it', 'Keeping to this agreement', {
      ...STANDING,
      'if-i-break-it':
        'If I break this agreement, I may lose access and face disciplinary action. If the law is broken, the police are told.',
    }),
  ],
  declarations: {
    self: 'I have read and understood this agreement. I will keep to it with the school’s systems, in school and elsewhere, and with my own devices whenever I use them in school or for the school. The list of school devices that I hold is complete.',
    parent: '',
  },
}
