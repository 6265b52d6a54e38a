/** Guesses the mapping of a list nobody has described, for a person to correct. */
export { proposeCommand, type ProposeOutcome } from './propose.command.js';
