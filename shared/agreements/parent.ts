// Seeds 001 "Parents/carers", digital images, social media and devices; 000 §5 and §8-9; 003 "Parents and carers" and §5; 004 "Parents/carers".
import type { AgreementText } from '../domain/agreements.ts'
import { sectionOf } from './section.ts'

export const PARENT: AgreementText = {
  title: 'Agreement for parents and carers',
  intro:
    'Children learn how to behave online from the adults around them, at home as well as at school. This agreement says what the school asks of me. I sign it when my child joins, every school year, and again when the text changes. It gives no consent to pictures of my child, to my child’s work on the website or to an online learning account: I am asked about those separately.',
  sections: [
    sectionOf('my-child', 'Helping my child', {
      'read-rules':
        'I have read the school’s rules for pupils. I talk them over with my child and encourage my child to keep to them.',
      'support-at-home':
        'I support safe use of technology at home. I take an interest in the apps, sites and games my child uses, with whom, for how long and how late.',
      'keep-an-eye': 'I keep an eye on what my child does online, as suits my child’s age.',
      'age-limits':
        'I respect the age limits of games, apps and social media, and do not encourage my child to get round them.',
      'come-to-events':
        'I make use of the advice on online safety that the school offers, in meetings, letters and on its website.',
      'tell-of-worries': 'I tell the school about anything online that worries me, for my own child or for another.',
      'told-by-school': 'I know that the school will tell me if something happens online that involves my child.',
      'filter-and-monitoring':
        'I know that the school filters the internet, that no filter stops everything, and that what is done on its network and devices is monitored.',
    }),
    sectionOf('my-own', 'My own use of technology', {
      'good-example': 'I use technology as I would like my child to use it, on social media too.',
      'respect-online':
        'I post nothing unkind, threatening or violent about pupils, families, staff, governors, helpers or contractors. That includes closed groups and chats. If the school asks me to take such a post down, I do so promptly.',
      'complain-privately':
        'If I have a concern or complaint, I bring it to the school directly and in private, and if need be through its complaints procedure. I do not air it on social media.',
      'ask-before-sharing':
        'I ask before I share pictures of other people, other people’s children or details about them.',
      'school-channels':
        'I contact staff through the school’s own channels. I do not ask them to be my online friends or look for their private accounts.',
      'website-use':
        'I use the school’s website and any parents’ account as the school asks, and tell nobody else my log-in.',
    }),
    sectionOf('pictures', 'Pictures at school', {
      'events-for-family':
        'At school events I may photograph or film my own child if the school has not asked us not to. What I take is for my family. I do not put it online where other children can be seen in it, and do not comment on other children there.',
      'ask-to-photograph':
        'At any other time I ask before I take a picture, and keep other children out of it. Pictures are not taken in lessons or other daily routines. If somebody takes pictures of children without leave, the school may go to the police.',
      'child-image':
        'If I come across a picture or video that may show a child undressed or in a sexual way, I tell the school’s safeguarding lead or the police at once. I do not look at it, copy it, send it, print it or delete it.',
      'tell-of-changes':
        'I tell the school if my answers about pictures of my child change, or if my child must not be shown for reasons of safety or law.',
    }),
    sectionOf('phones', 'Phones and devices', {
      'my-phone': 'I do not use my phone inside the school building.',
      'no-network': 'My own devices use the school’s network or internet only if the school has given me access.',
      'child-phone':
        'I know the school’s rule on pupils’ phones and watches and see that my child keeps to it. If my child needs a device for health or learning, I agree that with the school first.',
      'own-risk':
        'Devices are brought to school at the owner’s risk. The school does not answer for loss, theft or damage.',
      'may-be-taken':
        'I know that a device brought in against the rules may be kept safe until I collect it. The school may search a device as far as the law and its policy allow.',
    }),
    sectionOf('keeping-to-it', 'Keeping to this agreement', {
      'same-everywhere':
        'I know that the school may also act on what happens online outside school, if it affects the school’s pupils or staff.',
      'if-i-break-it':
        'I know that the school will take up abuse or harassment online with me. If the law is broken, the police are told.',
    }),
  ],
  declarations: {
    self: 'I have read and understood this agreement, and I will keep to it.',
    parent: '',
  },
}
