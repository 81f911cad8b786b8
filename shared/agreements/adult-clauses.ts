// What every adult who uses the school's systems agrees to, whatever brings them here. Seeds 000 app. 1, 001 (volunteers, contractors,
// external groups), 002 app. 3 and §3.5.2, 003 and 004 (users).
import type { Words } from './section.ts'

export const REPORTING = {
  'report-concern':
    'I tell the safeguarding lead about any worry to do with a child’s safety online, however small, on the same day. If it is urgent, I do so before the lesson or session ends.',
  'report-adult':
    'A worry about an adult who works or helps here goes straight to the head teacher. If it is about the head teacher, it goes to the chair of governors and to the officer of the local authority who looks into allegations.',
  'report-material':
    'I report illegal, unsuitable or harmful material at once, even when I only came across it by accident.',
  'report-filter':
    'I report at once a site that the filter ought to have stopped, and anything that seems to get round the filter.',
  'child-image':
    'If I think that a picture or video may show a child undressed or in a sexual way, I tell the safeguarding lead at once. I do not look at it, copy it, send it, save it, print it or delete it, and I do not ask anybody else to.',
} as const satisfies Words

export const OWN_ACCOUNT = {
  'own-account':
    'I go online only under the name or account given to me. I do not use somebody else’s, even if they tell me their password.',
  'password-secret': 'I tell nobody my password: no pupil, no colleague, no visitor and nobody in my family.',
  'no-other-users':
    'I let nobody else use the school’s systems through me. I never leave a pupil to search under my log-in.',
  'lock-screen': 'I lock the screen when I step away from a device, and log out at the end.',
  'password-known':
    'If somebody may have learned my password, I change it and report it straight away. I do the same if a device is lost.',
} as const satisfies Words

export const SYSTEM_USE = {
  'no-harm':
    'I do not look for, open, download, store or send anything that is against the law, offends or could hurt others.',
  'no-bypass':
    'I do not try to get round the filter or other protection, whether with a program, a private network or some other service.',
  'no-install': 'I add programs, keep them on a school device or change its settings only if I am allowed to.',
  'no-damage': 'I do not damage, switch off or tamper with equipment, whether it is the school’s or somebody else’s.',
  'report-faults': 'I report damage and faults straight away, however they came about.',
  'no-gain': 'I do not use the school’s systems to make money, to gamble, to advertise or for party politics.',
  'others-files': 'I open, copy, move, change or delete other people’s files only with their clear agreement.',
  copyright:
    'I use the work of other people only with permission or where the law allows it, and I say whose work it is. I do not download, copy or pass on protected work beyond that.',
  'own-device':
    'When I use my own phone, tablet or computer in school or for the school, the same rules hold. They hold too when it uses its own mobile connection.',
  'own-device-network':
    'I join the school’s network or wireless internet with my own device only if the school has given me access.',
  'own-risk': 'I bring my own devices at my own risk. The school does not answer for loss, theft or damage.',
  'device-checks':
    'The school may check a device on its site as its policy and the law allow, for instance where there is good reason to suspect illegal or harmful content. The head teacher may stop me using it here.',
} as const satisfies Words

export const MANNERS = {
  polite:
    'I write politely and with care, and I respect other views. I send nothing that threatens, bullies, insults or harasses anybody.',
  'no-anonymous': 'I send no anonymous messages and pass on no chain letters.',
  'good-example':
    'I set children a good example by how I use technology, in school and outside it, and on social media too.',
  'respect-online':
    'I post nothing unkind, threatening or violent about pupils, families, staff, governors, helpers or contractors. I do not bring the school’s name into disrepute.',
  'ask-before-sharing': 'I ask people before I share their picture or anything about them.',
} as const satisfies Words

export const NO_PRIVATE_CONTACT = {
  'no-private-contact':
    'I do not get in touch with pupils privately: not by phone, text, private e-mail, games or social media. I do not have them as online friends, and I do not follow them.',
  'no-details':
    'I do not give pupils my telephone number, address, private e-mail or social media details, and I do not ask for theirs.',
  'pupil-writes':
    'If a pupil tries to reach me privately, or we meet online by chance, I do not answer. I tell the safeguarding lead.',
} as const satisfies Words

export const STANDING = {
  monitored:
    'The school may watch and record how its systems and network are used. That includes e-mail and private messages sent over them. It may look at files kept there and remove them.',
  everywhere:
    'This agreement holds for school systems wherever I use them. It also holds for my own devices on the site and in anything I do for the school.',
} as const satisfies Words
