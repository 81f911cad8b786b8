// Documents 003 and 004: neither has an agreement of its own; what they ask of those who sign one.
import { pointsOf } from './seed-point.ts'

const EVERY_ADULT = 'staff+governor+volunteer+contractor+visitor+community'

export const POINTS_003 = [
  ...pointsOf('003', 'Roles', [
    ['For all who use the school’s systems or bring devices', `${EVERY_ADULT}/everywhere,own-device`],
    ['Staff and volunteers keep to the agreement', 'staff+volunteer/declaration-self'],
    ['They promote safe behaviour and follow procedures', 'staff+volunteer/teach-safety,good-example'],
    ['They record and report every incident', 'staff+volunteer/report-concern', 'staff/record-incident'],
    ['Pupils keep to it', 'primary-pupil/declaration-parent', 'secondary-pupil/declaration-self'],
    ['Pupils tell of misuse', 'primary-pupil+secondary-pupil/tell-of-misuse'],
    ['Parents endorse it and promote safety at home', 'parent/read-rules,support-at-home'],
    ['Staff are told on induction and trained', 'staff/training'],
    ['Pupils know where to get help', 'secondary-pupil/for-a-friend', 'primary-pupil/tell-if-scared'],
    ['Parents share concerns, the school tells them of its own', 'parent/tell-of-worries,told-by-school'],
    ['Events for parents', 'parent/come-to-events'],
  ]),
  ...pointsOf('003', '5: devices', [
    ['School devices have a password and are locked when not in use', 'staff/device-lock,lock-screen'],
    { says: 'Staff devices are encrypted', leftOut: 'Done by the school before it lends a device.' },
    ['Own devices by the code of conduct', 'staff/own-phone,own-device,read-policies'],
    [
      'Pupils’ phones are handed in, at their own risk',
      'primary-pupil/phone-away',
      'parent/own-risk',
      'secondary-pupil/own-risk',
    ],
    ['Devices for pupils who need them are agreed beforehand', 'parent/child-phone', 'secondary-pupil/own-device'],
  ]),
  ...pointsOf('003', '5: internet and e-mail', [
    ['Staff and pupils only through school accounts', 'staff/school-channels,no-private-contact'],
    ['All is monitored', `${EVERY_ADULT}/monitored`, 'secondary-pupil/monitored'],
    ['Professional in tone elsewhere too', 'staff/school-channels,polite'],
    ['Staff report offensive or threatening messages and do not answer', 'staff+governor+volunteer/do-not-answer'],
    ['Beware of fraud, report it', 'staff+governor+volunteer/safe-links'],
    [
      'Pupils log in personally, and are monitored',
      'secondary-pupil/password,monitored',
      'primary-pupil/others-may-see',
    ],
    ['Pupils do not seek out staff privately', 'primary-pupil+rules-ks2+secondary-pupil/not-staff'],
    [
      'Pupils do not answer what upsets them and report it',
      'primary-pupil/do-not-answer,tell-of-nasty',
      'secondary-pupil/no-reply,tell-adult',
    ],
    ['Think before posting or passing on', 'primary-pupil+secondary-pupil/think-before-posting'],
    [
      'Accidental access to violent or sexual material is reported',
      'secondary-pupil/tell-of-misuse',
      'primary-pupil/tell-if-scared',
    ],
    ['Deliberate access has consequences', 'secondary-pupil/may-lose-access', 'primary-pupil/child-may-lose-access'],
    ['Sites are blocked', 'secondary-pupil/blocked-sites', 'parent/filter-and-monitoring'],
  ]),
  ...pointsOf('003', '5: passwords', [
    [
      'Strong, mixed, nothing of the user name',
      'staff+governor+volunteer/strong-password',
      'secondary-pupil/strong-password',
    ],
    [
      'Changed after a time',
      'staff+governor+volunteer/change-password',
      'contractor/strong-password',
      'secondary-pupil/strong-password',
    ],
    ['Never shared', `${EVERY_ADULT}/password-secret`, 'rules-ks1+rules-ks2+primary-pupil+secondary-pupil/password'],
  ]),
  ...pointsOf('003', '5: images and misuse', [
    ['Staff teach the risks of publishing pictures', 'staff/picture-risks'],
    ['Parents photograph their own child at events if allowed', 'parent/events-for-family'],
    ['They publish nothing that shows others and comment on no other pupils', 'parent/events-for-family'],
    ['Staff’s pictures serve education and stay in the school', 'staff+volunteer/picture-permission,picture-store'],
    ['Suitable dress, nothing embarrassing', 'staff+volunteer/picture-choice'],
    ['Pupils take, share or publish no pictures of others', 'primary-pupil+secondary-pupil/ask-for-pictures'],
    ['Full names with a picture only with permission', 'image/photo-name', 'staff+volunteer/picture-names'],
    ['Crimes go to the police', `${EVERY_ADULT}/if-i-break-it`, 'secondary-pupil/against-law', 'parent/if-i-break-it'],
    ['Misuse by parents is dealt with', 'parent/if-i-break-it'],
    ['Sanctions for pupils who bully with technology', 'secondary-pupil/may-lose-access,no-bullying'],
    ['Complaints and concerns go to the school', 'parent/complain-privately,tell-of-worries'],
  ]),
]

export const POINTS_004 = [
  ...pointsOf('004', '2: filtering', [
    ['Report what the filter should have stopped', `${EVERY_ADULT}/report-filter`],
    ['No way round the filter', `${EVERY_ADULT}/no-bypass`, 'secondary-pupil/blocked-sites'],
    ['The rules hold on a mobile connection too', `${EVERY_ADULT}/own-device`],
    ['The agreement tells staff of filter and monitoring', 'staff/report-filter,monitored'],
    ['The agreement tells parents of the filter', 'parent/filter-and-monitoring'],
    ['No filter stops everything, so use is monitored', 'parent/filter-and-monitoring', 'staff/monitored'],
    ['Changes of the filter are logged', 'contractor/agreed-changes'],
  ]),
  ...pointsOf('004', '3.1: roles', [
    ['Staff know current matters and policies', 'staff/training,read-policies'],
    ['Staff have signed the agreement', 'staff/declaration-self'],
    ['Staff report misuse', 'staff/report-concern,report-material'],
    ['Staff write to pupils professionally, on official systems', 'staff/school-channels'],
    ['Online safety in all they teach', 'staff/teach-safety'],
    ['Pupils follow their agreement', 'staff/pupil-rules'],
    ['Research skills, no plagiarism, copyright', 'staff/research-skills'],
    ['Watch what is done in lessons and clubs', 'staff/plan-and-supervise'],
    ['Phones and cameras by the policies', 'staff/own-phone,school-camera,pupil-rules'],
    ['Pupils agree before they have access', 'secondary-pupil/intro', 'primary-pupil/internet-access'],
    ['Pupils: research, no plagiarism, copyright', 'secondary-pupil/others-work', 'rules-ks2/check-facts'],
    ['Pupils report misuse', 'primary-pupil+secondary-pupil/tell-of-misuse'],
    [
      'Pupils know the rules on devices, pictures and bullying',
      'secondary-pupil/own-device,ask-for-pictures,no-bullying',
    ],
    ['Pupils are safe outside school', 'primary-pupil/at-home-too', 'secondary-pupil/outside-school'],
    ['The policy reaches outside school', 'secondary-pupil/outside-school', 'parent/same-everywhere'],
    ['Parents endorse the pupils’ agreement', 'primary-pupil+secondary-pupil/declaration-parent', 'parent/read-rules'],
    ['Parents use the website by its rules', 'parent/website-use'],
    ['Parents are reasonable online', 'parent/respect-online'],
    ['Community users sign before access', 'community/intro,declaration-self'],
    ['Conduct on social media is reported to the school', `${EVERY_ADULT}/report-concern`, 'parent/tell-of-worries'],
  ]),
]
