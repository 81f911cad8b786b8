// What those who work for the school agree to beyond every other adult: staff, governors and volunteers. Seeds 000 app. 1, 6 and §10-12,
// 001 (staff, social media, images), 002 app. 3 and §3.5.2, 003 §4. Where the documents disagree, the words follow the school's choice.
import type { Words } from './section.ts'

export const PASSWORDS = {
  'strong-password':
    'My password is long and hard to guess, and hard to read from my fingers. It mixes capital and small letters, figures and signs, and takes nothing from my user name.',
  'school-password': 'I use it for the school alone, not for anything private.',
  'change-password': 'I change it as often as the school asks.',
  'written-password':
    'I avoid writing it down or saving it. If I cannot avoid that, I keep it where nobody else can get at it.',
  'device-lock':
    'Every laptop, tablet and phone that I use for the school opens only with a password, code or other lock.',
  'second-check':
    'On my own device I open the school’s online systems only with a second check when I sign in, or with a code of at least six figures.',
} as const satisfies Words

export const INFORMATION = {
  'need-to-know': 'I open only the information about people that I need for what I do here.',
  confidential:
    'I keep what I learn about pupils, families and staff private. I pass it on only where the law or a school policy says that I must, as when a child needs protecting.',
  'secure-sending':
    'Personal information leaves the school only encrypted, or through a secure system that the school has approved. I do not put it into ordinary e-mail.',
  'off-site':
    'I ask before I take equipment, programs or information away from the school. I take no more information than I need, and it is encrypted first.',
  'memory-sticks':
    'I use memory sticks and the like only where the school allows them. They are encrypted, and are checked for viruses before use.',
  'approved-storage':
    'I keep and share school work only in places that the school has approved. I do not use a private online account for it, and I check who can see what I share.',
  'not-on-own-device':
    'I do not keep information about pupils or staff on my own devices. If something had to be downloaded there, I delete it when I am done with it.',
  'file-rules':
    'I save, keep and delete files as school policy says. At least once a year I go through mine and clear out what is no longer needed.',
  'backed-up': 'I keep my work where it is regularly backed up.',
  'mark-confidential': 'Where information is restricted, I mark what I print as confidential.',
  'data-incident':
    'I report it at once if information goes astray, reaches the wrong person or may have been seen by somebody who should not see it.',
} as const satisfies Words

export const EQUIPMENT = {
  'school-purposes':
    'The school’s systems are there for education and for running the school. I use them for private matters only with the head teacher’s permission.',
  'no-unapproved-downloads':
    'I download no programs or tools that the school has not approved. I know that files on its systems are checked.',
  'safe-links':
    'I open links and attachments only if I know and trust the sender and nothing about them seems odd. I report messages that look like fraud.',
  'large-transfers': 'I ask before I send or fetch very large files that would slow the network for others.',
  'virus-free': 'My own devices, if I use them for the school, have up-to-date protection and are free of viruses.',
  'take-care':
    'I look after school equipment. In a car, at home or in a hotel it stays out of sight, and locked away where that is possible. Nobody else at home uses it.',
  'return-devices':
    'When I leave, I hand back everything the school has lent me. I leave the PINs, user names and passwords needed to reset it, or I sit down with a technician on my last day and we do it together.',
} as const satisfies Words

export const CONTACT = {
  'school-channels':
    'I contact pupils and parents only through the school’s own accounts, telephones and systems, and keep a professional tone. I store no pupil’s or parent’s number on my own phone.',
  'mail-for-work': 'I use school e-mail for school matters only.',
  'wrong-account': 'If I use a private account for a school matter by mistake, I tell the school at once.',
  'do-not-answer':
    'I do not answer messages that are offensive, threatening or bullying, or that make me uneasy. I leave them where they are and report them.',
  'former-pupils':
    'Former pupils under 18 are not among my online friends either. I am advised to have no online friends of that age at all, apart from relatives and close friends of the family.',
  'family-ties':
    'If a pupil is related to me, I tell the head teacher about any link we have online, so that an exception can be agreed.',
  'friends-among-adults':
    'I am advised against online friendships with parents and with members of the governing body. If I have any, I keep them within professional bounds.',
} as const satisfies Words

export const OWN_POSTS = {
  'privacy-settings':
    'I set the privacy of my own accounts as tightly as it will go, so that pupils and parents cannot reach my profile, my albums or my personal details.',
  'own-words':
    'I answer for what I post. It may be read for years, by pupils, parents, employers and the public, and a note that these are only my own views changes nothing.',
  'professional-image':
    'What I show of myself online fits the work I do with children. I post nothing that could make people doubt that I am suited to it.',
  'no-school-talk':
    'I do not discuss the school, its pupils, its families or my colleagues on social media. Nor do I let my own opinion pass for the school’s.',
} as const satisfies Words

export const PICTURES = {
  'picture-permission':
    'I take, show and publish pictures of others only with permission, for a school purpose and as the school’s policy on pictures says.',
  'picture-list':
    'Before I take or use a picture of pupils, I look at the school’s up-to-date list of children who must not be shown.',
  'school-camera':
    'I use the school’s equipment for pictures, film and sound, never my own. If the school’s policy allows any exception, the head teacher agrees to it first and I erase the copy on my device the same day.',
  'picture-store':
    'Pictures of pupils are kept only on the school’s own system, as long as its policy says. Other copies are deleted, and no file or label carries a child’s name.',
  'picture-names':
    'A child’s name appears with a picture only as far as the school’s rule and the parents’ consent allow.',
  'picture-choice':
    'I photograph children suitably dressed, with special care in sport and swimming, and in nothing that would embarrass them. Groups, or views from behind, are often better, and over time they show children of every background and ability. I check each picture before use, and have one that could be misused removed.',
} as const satisfies Words
