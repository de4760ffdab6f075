/** Names of general categories and scripts that RE2 knows, in lower case and without separators. */
const NAMES = new Set(`
  adlam ahom anatolianhieroglyphs any arabic armenian ascii assigned avestan balinese bamum bassavah batak bengali bhaiksuki bopomofo brahmi
  braille buginese buhid c canadianaboriginal carian casedletter caucasianalbanian cc cf chakma cham cherokee chorasmian closepunctuation cn
  cntrl co combiningmark common connectorpunctuation control coptic cs cuneiform currencysymbol cypriot cyprominoan cyrillic dashpunctuation
  decimalnumber deseret devanagari digit divesakuru dogra duployan egyptianhieroglyphs elbasan elymaic enclosingmark ethiopic finalpunctuation
  format georgian glagolitic gothic grantha greek gujarati gunjalagondi gurmukhi han hangul hanifirohingya hanunoo hatran hebrew hiragana
  imperialaramaic inherited initialpunctuation inscriptionalpahlavi inscriptionalparthian javanese kaithi kannada katakana kawi kayahli
  kharoshthi khitansmallscript khmer khojki khudawadi l lao latin lc lepcha letter letternumber limbu lineara linearb lineseparator lisu ll lm
  lo lowercaseletter lt lu lycian lydian m mahajani makasar malayalam mandaic manichaean marchen mark masaramgondi mathsymbol mc me
  medefaidrin meeteimayek mendekikakui meroiticcursive meroitichieroglyphs miao mn modi modifierletter modifiersymbol mongolian mro multani
  myanmar n nabataean nagmundari nandinagari nd newa newtailue nko nl no nonspacingmark number nushu nyiakengpuachuehmong ogham olchiki
  oldhungarian olditalic oldnortharabian oldpermic oldpersian oldsogdian oldsoutharabian oldturkic olduyghur openpunctuation oriya osage
  osmanya other otherletter othernumber otherpunctuation othersymbol p pahawhhmong palmyrene paragraphseparator paucinhau pc pd pe pf phagspa
  phoenician pi po privateuse ps psalterpahlavi punct punctuation rejang runic s samaritan saurashtra sc separator sharada shavian siddham
  signwriting sinhala sk sm so sogdian sorasompeng soyombo spaceseparator spacingmark sundanese surrogate sylotinagri symbol syriac tagalog
  tagbanwa taile taitham taiviet takri tamil tangsa tangut telugu thaana thai tibetan tifinagh tirhuta titlecaseletter toto ugaritic
  unassigned uppercaseletter vai vithkuqi wancho warangciti yezidi yi z zanabazarsquare zl zp zs
`.trim().split(/\s+/));

/** Whether `\p{...}` may hold the name: letter case, spaces, dashes and underscores do not count. */
export function isUnicodeClass(name: string): boolean {
  return NAMES.has(name.replace(/[ _-]/g, '').toLowerCase());
}
