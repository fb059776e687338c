/// The address of something outside.
package struct Target {}
