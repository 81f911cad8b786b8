// The form on which parents answer about pictures, with three further questions that stand apart from it.
// Seeds 000 §8, app. 3 and app. 5; 001 "Digital images and video"; 002 app. 1-2 "Parents" and §3.6.6; 003 §5.
import type { ConsentTopic } from '../domain/consents.ts'

type Choice = { readonly label: string; readonly words: string }
type Question = { readonly question: string; readonly hint: string }

type ImageConsent = {
  readonly title: string
  /** The letter to parents and carers, by paragraph, without greeting and name. */
  readonly letter: readonly string[]
  readonly a: Choice
  readonly b: Choice
  readonly other: Readonly<Record<Exclude<ConsentTopic, 'images'>, Question>>
  readonly mayChange: string
  readonly disagree: string
  /** What the school says or shows wherever families photograph. */
  readonly events: string
}

export const IMAGE_CONSENT: ImageConsent = {
  title: 'Pictures, work and accounts: your answers',
  letter: [
    'During the school year we photograph and film pupils. Pictures show what children have learned and bring school life to others: on displays in rooms and corridors, in printed matter, in the press, on our website and on social media. We sometimes film an event, show the film in the entrance or another shared place, and may offer families a copy.',
    'Pictures show children at work or taking part, and in a good light. Children are suitably dressed. We prefer groups, and choose pictures in which no single child is easily made out.',
    'We take reasonable care that a picture is used only for what it was taken for. Pictures are kept on the school’s own secure systems, without names in the files, and are deleted after your child has left the school.',
    'We do our best to see that nobody is photographed or filmed for publication without consent. Where a child is at risk, or the law forbids pictures, we take every care that none are taken, whatever answer was given. If that may concern your child, please tell us.',
    'Please answer each question, even if you answered last year, and return the form as soon as you can. Everybody with parental responsibility may answer for themselves.',
  ],
  a: {
    label: 'A: My child’s picture may be published',
    words:
      'I agree that pictures of my child may be published: on displays, in the school’s printed matter and publicity, in the press, on its website and on its social media.',
  },
  b: {
    label: 'B: My child’s picture may not be published',
    words:
      'I do not agree to any publication of my child’s picture. I understand that photographs will still be taken for use inside the school, for example to show what my child has learned, and as official school photographs.',
  },
  other: {
    'photo-name': {
      question: 'If a picture of my child is published, may my child’s name stand with it?',
      hint: 'Without a yes, no name stands with a picture. If the school’s rule is that names never stand with pictures, a yes changes nothing, and with any other rule it covers no more of the name than the rule allows.',
    },
    'work-on-website': {
      question: 'May my child’s work be shown on the school’s website?',
      hint: 'For example writing, drawings or a model. Work is shown without the child’s full name.',
    },
    'online-account': {
      question: 'May my child have an online learning account?',
      hint: 'With it pupils find lessons and tasks, write documents, tables and slides, build pages, share them and work on them together, and use a school e-mail to write to other pupils and staff. It works at any hour on any device with internet. The school manages the account; an outside company provides it, and its terms ask for your permission.',
    },
  },
  mayChange:
    'You may change any answer or take it back at any time. Tell the school, and from that moment we use no picture, work or name that the new answer does not allow. We cannot call back what has already been printed or shared by others.',
  disagree: 'If two people with parental responsibility give different answers, we take the answer to be no.',
  events:
    'Families like to keep pictures of school events, and our governing body allows them to be taken. Data protection law does not forbid it. Other people’s children may be in your pictures too, and some of them would be in danger if they were recognised. So please keep what you take for your family, and put none of it online, least of all on social media.',
}
