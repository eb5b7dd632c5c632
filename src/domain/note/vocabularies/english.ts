import type { Vocabulary } from '../vocabulary'

const DONE =
  '(?:verif|confirm|inform|analy[sz]|check|validat|investigat|defin|describ|clarif|determin|decid)(?:y|e|ed|ied|ing|ying)?'

const FILE = '(?:attachments?|screen ?shots?|spreadsheets?|pdfs?|videos?|prints?)'
const SMALL =
  '(?: (?:the|a|an|my|our|your|you|it|this|these|new|of|in|as|also|here|below|file|files|link|with)){0,4}'
const WE = "(?:i|we)(?:'(?:ve|m|re|ll)| have| am| are| will)?"

export const ENGLISH: Vocabulary = {
  small: 'a an the of to for in on at by with is are was were did do does and or your you it we',
  said: 'n a,na,nd,ns,ok,okay,none,null,nil,empty,blank,left blank,leave blank,urgent,whatever,anything,later,soon,tbd,tba,tbc,todo,unknown,unsure,same,same as above,same here,no idea,lorem ipsum,abc,123,xxx',
  between:
    'an?|the|of|to|for|in|on|at|by|with|is|are|was|were|be|been|it|its|this|that|as|and|we|i|am|will|has|have|had|my|our',
  // The same as elsewhere, nothing known, somebody does not know, not yet, still waiting, a form's own
  // words, a test.
  fillers: [
    [
      'same|ditto|idem|above|see|refer|mentioned|described|stated|said|item|already',
      'thing|case|problem|issue|other|before|earlier|point|question|answer|section|field|title|subject|ticket|description|previous\\w*|{name}',
    ],
    [
      'not?|none|nothing|unknown|unclear|unsure|dont|cant|cannot|don|t|without|nobody|n',
      `${DONE}|know[n]?|knows|idea|sure|answer|applicable|applies|available|information|info|details?|comments?|remarks?|further|more|yet|any|anything|else|add|say|report|provided|given|specified|reason|{name}|moment|now|can|could|do|does|did|relevant|particular|special|steps?|one`,
    ],
    [
      'know|knows|knew|asked|asking|ask',
      'not|dont|don|t|customer|user|client|did|does|do|say|tell|answer|said|i|ll|them|{name}',
    ],
    [
      `${DONE}|analysis|later|soon|progress|fill(?:ed|ing)?|complet(?:e|ed|ing)|update[d]?`,
      'need|needs|must|still|later|please|out|asap|moment|under|back|more|yet|should|going|let|you|when|know|here|ll|{name}',
    ],
    [
      'wait(?:ing)?|awaiting|pending',
      `${DONE}|analysis|reply|response|answer|feedback|customer|user|client|team|support|still|from|info|information|more`,
    ],
    [
      'required|mandatory|optional|fill|response|answer|here|text',
      'field|click|or|tap|type|write|enter|insert|your|please|describe|details?',
    ],
    ['test(?:ing|s)?\\d*', 'just|only|a|\\d+'],
  ],
  undecided: [
    ['maybe|perhaps|possibly', 'yes|no|not|sure|or|know|dont|don|t|could|might|so'],
    ['depends?|probably|undecided|unsure', 'm|re|each|case|situation|very|much|still|really'],
  ],
  pointers: 'see|as|in|like|per',
  above: 'above',
  who: '(?:from|by|with) (?:the )?(?:customer|client|user|team|support|it|l[1-3]|tier [1-3])',
  same: 'ditto|idem',
  answer: '[aA](?:ns(?:wer)?)?|[rR](?:esponse)?',
  yesNo: 'yes|no',
  no: 'no',
  or: '[oO][rR]',
  repeated: 'it this be done is was can not cant standard',
  files: 'attach|screen ?shot|spreadsheet|pdf|video|print',
  sendings: [
    String.raw`\b(?:see|find|as per|per|as)(?: \w+){0,3}? attached\b`,
    String.raw`\b(?:see|find|as per|per|as in)${SMALL} ${FILE}(?: attached| below|[.,;:!]|$)`,
    String.raw`^(?:also )?attached(?: ?:| (?:is|are|you|the|a|an|my|our|please)\b)`,
    '^attachments? ?:',
    String.raw`(?<!\b(?:not|no|cannot|can't|without) )\b${FILE}(?: \w+)? (?:is |are )?attached\b`,
    String.raw`\b${WE} attach(?:ed|ing)?\b`,
    String.raw`\b${WE} (?:send|sent|sending|forward|forwarded|forwarding|share|shared|sharing)${SMALL} ${FILE}\b`,
    String.raw`^(?:sending|attaching|forwarding)${SMALL} ${FILE}\b`,
    String.raw`\bhere(?:'s| is| are)${SMALL} ${FILE}\b`,
  ],
  signOffs:
    '--,regards,best regards,kind regards,best,cheers,thanks,thank you,many thanks,thanks in advance,sincerely,yours sincerely,br,rgds,sent from my iphone,sent from my phone',
}
