//! What sentences state of the duties, class by class.
