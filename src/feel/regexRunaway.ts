/** A regular expression needs more steps for a text than a preview can give it. */
export class RegexRunaway extends Error {}
