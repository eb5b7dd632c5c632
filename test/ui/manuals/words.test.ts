import en from '../../../src/words/manuals/en.json'
import es from '../../../src/words/manuals/es.json'
import pt from '../../../src/words/manuals/pt-br.json'
import { testWords } from '../words'

testWords([pt, en, es], {
  folders: ['src/ui/manuals'],
  built:
    /^(?:blank|broken|change|by|count|days|effect|errors|hours|keeping|kind|language|minutes|offer|origin|place|problem|status|unit|stage|tickets|until|value|view|wait|warnings)_/,
})
