/**
 * What is known of an input before it is converted: that it has its format (`typed`), that nothing shows any damage either
 * (`whole`), or why it cannot be converted: it is `damaged` or not what it is taken for, or `locked` by a password that was not given.
 */
export type Finding = 'typed' | 'whole' | 'damaged' | 'locked';
