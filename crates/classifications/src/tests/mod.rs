//! Tables of known facts, and the laws the compiled-in tables keep.

mod branches;
mod maps;
mod places;
