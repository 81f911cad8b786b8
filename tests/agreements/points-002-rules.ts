// Document 002: what its sections ask of those who sign, beside the appendices.
import { pointsOf } from './seed-point.ts'

const TECHNICAL = 'For the school and its technicians, not for somebody who signs.'

export const POINTS_002_RULES = [
  ...pointsOf('002', '2.5', [
    ['Parents know how the internet is used and what is expected', 'parent/read-rules,filter-and-monitoring'],
    [
      'Parents may turn to the online safety co-ordinator',
      'parent/tell-of-worries',
      'primary-pupil+secondary-pupil/tell-of-worries',
    ],
    ['Parents go on with it at home, as suits the age', 'parent/support-at-home,keep-an-eye'],
  ]),
  ...pointsOf('002', '3.1', [
    ['Own log-ins and passwords', 'staff+governor+volunteer/own-account', 'secondary-pupil/password'],
    ['Visitors need permission and have a log-in of their own', 'visitor/permission-first'],
    ['Staff change passwords after a time', 'staff/change-password'],
  ]),
  ...pointsOf('002', '3.5.2', [
    ['Pictures only for education', 'staff+volunteer/picture-permission'],
    ['School equipment, the school’s storage, other copies erased', 'staff+volunteer/school-camera,picture-store'],
    ['Own pages are closed to pupils and parents', 'staff+governor+volunteer/privacy-settings'],
    ['Nothing unsuitable or illegal on own pages', 'staff+governor+volunteer/professional-image,no-harm'],
    ['Care with remarks about the school', 'staff+governor+volunteer/own-words,no-school-talk'],
    [
      'Nothing about pupils or colleagues, nothing that harms the school’s name',
      'staff+governor+volunteer/no-school-talk,respect-online',
    ],
    ['No chats with pupils on messaging or social media', 'staff+governor+volunteer/no-private-contact'],
    ['Work with pupils by school e-mail, clearly worded', 'staff/school-channels,polite'],
    ['School telephones, no stored numbers, no lending of phones', 'staff/school-channels,own-phone-in-need'],
    ['School e-mail, never a private one', 'staff+governor+volunteer/school-channels,wrong-account'],
    ['Pupils’ data stored safely, encrypted off the site', 'staff+governor+volunteer/off-site,approved-storage'],
    ['Mobile equipment is kept safe', 'staff+governor+volunteer/take-care'],
  ]),
  ...pointsOf('002', '3.5.3', [
    ['Equipment is handed over on leaving', 'staff+governor+volunteer/return-devices', 'contractor/hand-back'],
    [
      'PINs, passwords and codes are reset, the account removed',
      'staff+governor+volunteer/return-devices',
      'contractor/hand-back',
    ],
  ]),
  ...pointsOf('002', '3.6.1', [
    ['Supervision as age and understanding require', 'staff/plan-and-supervise,extra-care'],
    ['No aimless surfing', 'staff/plan-and-supervise', 'secondary-pupil/for-school-work'],
    ['Sites are checked before the lesson', 'staff/plan-and-supervise'],
    ['Blocked sites are opened through the co-ordinator, and closed again', 'staff/blocked-sites'],
  ]),
  ...pointsOf('002', '3.6.3', [
    [
      'No private e-mail, social media, chat or games at school',
      'secondary-pupil/no-private-accounts',
      'primary-pupil/school-mail',
    ],
    ['Only approved sites, supervised', 'staff/plan-and-supervise'],
    ['E-mail only to approved addresses', 'primary-pupil+secondary-pupil/known-people'],
    { says: 'A further address needs the co-ordinator’s agreement', leftOut: TECHNICAL },
    ['No addresses of staff or pupils on the website', 'staff/school-website'],
    ['Care with attachments', 'secondary-pupil/downloads'],
    ['No contact details of oneself or others', 'primary-pupil/no-contact-details', 'secondary-pupil/private'],
    [
      'Polite; no answer to what hurts, tell the teacher',
      'primary-pupil/do-not-answer,tell-of-nasty',
      'secondary-pupil/no-reply,tell-adult',
    ],
    ['No bullying, outside school neither', 'secondary-pupil/no-bullying,outside-school', 'primary-pupil/at-home-too'],
    ['For education only, and monitored', 'secondary-pupil/for-school-work,monitored'],
    [
      'At home: no details that help to find somebody',
      'primary-pupil+secondary-pupil/private',
      'primary-pupil/at-home-too',
    ],
    ['At home: only places meant for one’s age', 'secondary-pupil/privacy-settings', 'parent/age-limits'],
    [
      'At home: no photos uploaded, care with what is posted',
      'primary-pupil/no-photos',
      'secondary-pupil/think-before-posting,ask-for-pictures',
    ],
    ['At home: privacy settings and blocking', 'secondary-pupil/privacy-settings'],
    ['At home: responsible and polite', 'primary-pupil/polite-messages,at-home-too', 'secondary-pupil/polite'],
    ['At home: do not answer, tell parents', 'primary-pupil/do-not-answer', 'secondary-pupil/no-reply,tell-adult'],
    ['At home: meet nobody known only online', 'primary-pupil+secondary-pupil+rules-ks2/never-meet'],
  ]),
  ...pointsOf('002', '3.6.4', [
    ['School accounts only', 'staff/video-lessons'],
    ['Lessons are recorded for safeguarding', 'staff/video-lessons'],
    ['A secure link, settings under the teacher’s control', 'staff/video-lessons'],
    ['Care with the background', 'staff/video-lessons'],
    ['A log of remote contacts', 'staff/video-lessons'],
  ]),
  ...pointsOf('002', '3.6.5', [
    ['Only approved content that breaks no copyright', 'staff/school-website'],
    ['No contact details of staff or pupils', 'staff/school-website'],
    ['Never a child’s full name', 'image/work-on-website', 'staff/picture-names'],
    { says: 'Links to other sites are reviewed', leftOut: TECHNICAL },
  ]),
  ...pointsOf('002', '3.6.6', [
    ['Pictures in which no child is easily made out, groups', 'image/letter', 'staff+volunteer/picture-choice'],
    [
      'Written permission beforehand, with purpose and place',
      'image/letter',
      'image/a',
      'staff+volunteer/picture-permission',
    ],
    ['No names with pictures', 'image/photo-name', 'staff+volunteer/picture-names'],
    ['Suitable dress', 'image/letter', 'staff+volunteer/picture-choice'],
    ['Kept on the school’s system only', 'image/letter', 'staff+volunteer/picture-store'],
    ['No name on the file; deleted when the child has left', 'image/letter', 'staff/picture-store,pictures-of-leavers'],
    ['No own devices', 'staff+volunteer/school-camera', 'governor/no-pictures'],
    ['Parents photograph for themselves and publish nothing', 'image/events', 'parent/events-for-family'],
  ]),
  ...pointsOf('002', '3.6.7', [
    ['No own phones in the classroom', 'secondary-pupil/own-device', 'primary-pupil/phone-away', 'staff/pupil-rules'],
    ['Own devices come under the same agreement', 'secondary-pupil/own-device,may-lose-access'],
    ['A device used to bully or harass may be taken', 'secondary-pupil/device-kept', 'parent/may-be-taken'],
  ]),
]
