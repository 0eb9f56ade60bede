package io.jobwatch.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Collects what lacks a comment, or a tag in it, among the public and protected declarations of
 * parsed files. Overriding methods inherit theirs, and a compact constructor says no more than its
 * record.
 */
final class MissingComments extends TreePathScanner<Void, Void> {
  private final DocTrees trees;
  private final List<String> found = new ArrayList<>();

  MissingComments(JavacTask task) {
    this.trees = DocTrees.instance(task);
  }

  List<String> found() {
    return List.copyOf(found);
  }

  @Override
  public Void visitPackage(PackageTree tree, Void unused) {
    if (fileName().equals("package-info.java")) {
      require(getCurrentPath(), "package " + tree.getPackageName(), List.of());
    }
    return null;
  }

  @Override
  public Void visitClass(ClassTree type, Void unused) {
    if (!isVisible(type.getModifiers())) {
      return null;
    }
    List<String> names = new ArrayList<>(typeParameters(type.getTypeParameters()));
    if (type.getKind() == Tree.Kind.RECORD) {
      components(type).map(component -> component.getName().toString()).forEach(names::add);
    }
    require(getCurrentPath(), type.getSimpleName().toString(), names);
    if (type.getKind() == Tree.Kind.CLASS && hasOnlyDefaultConstructor(type)) {
      found.add(fileName() + " " + type.getSimpleName() + ": no constructor to comment on");
    }
    return super.visitClass(type, null);
  }

  @Override
  public Void visitMethod(MethodTree method, Void unused) {
    if (!isVisible(method.getModifiers()) || isOverride(method) || isCompact(method)) {
      return null;
    }
    List<String> names = new ArrayList<>(typeParameters(method.getTypeParameters()));
    method.getParameters().forEach(parameter -> names.add(parameter.getName().toString()));
    DocCommentTree comment = require(getCurrentPath(), method.getName().toString(), names);
    boolean returns =
        method.getReturnType() != null && !method.getReturnType().toString().equals("void");
    if (comment != null && returns && !hasReturn(comment)) {
      found.add(fileName() + " " + method.getName() + ": no @return");
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree field, Void unused) {
    ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
    boolean component = type.getKind() == Tree.Kind.RECORD && !isStatic(field);
    if (isVisible(field.getModifiers()) && !component) {
      require(getCurrentPath(), field.getName().toString(), List.of());
    }
    return null;
  }

  private DocCommentTree require(TreePath path, String name, List<String> parameters) {
    DocCommentTree comment = trees.getDocCommentTree(path);
    if (comment == null || comment.getFullBody().isEmpty()) {
      found.add(fileName() + " " + name + ": no comment");
      return comment;
    }
    Set<String> missing = new TreeSet<>(parameters);
    comment.getBlockTags().stream()
        .filter(ParamTree.class::isInstance)
        .forEach(tag -> missing.remove(((ParamTree) tag).getName().toString()));
    missing.forEach(parameter -> found.add(fileName() + " " + name + ": no @param " + parameter));
    return comment;
  }

  /** A member of an interface is public without saying so, a constant of an enum too. */
  private boolean isVisible(ModifiersTree modifiers) {
    Set<Modifier> flags = modifiers.getFlags();
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    boolean implied =
        parent.getKind() == Tree.Kind.INTERFACE || parent.getKind() == Tree.Kind.ANNOTATION_TYPE;
    return flags.contains(Modifier.PUBLIC)
        || flags.contains(Modifier.PROTECTED)
        || (implied && !flags.contains(Modifier.PRIVATE));
  }

  private boolean isCompact(MethodTree method) {
    ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
    // The parser gives a compact constructor the components as its parameters, or none.
    return type.getKind() == Tree.Kind.RECORD
        && method.getReturnType() == null
        && method.getParameters().stream()
            .map(parameter -> parameter.getName().toString())
            .collect(Collectors.toSet())
            .equals(method.getParameters().isEmpty() ? Set.of() : componentNames(type));
  }

  private static Set<String> componentNames(ClassTree type) {
    return components(type)
        .map(component -> component.getName().toString())
        .collect(Collectors.toSet());
  }

  private static Stream<VariableTree> components(ClassTree type) {
    return type.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(field -> !isStatic(field));
  }

  private static boolean hasOnlyDefaultConstructor(ClassTree type) {
    return type.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .noneMatch(member -> ((MethodTree) member).getReturnType() == null);
  }

  private static boolean isOverride(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }

  private static boolean isStatic(VariableTree field) {
    return field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private static boolean hasReturn(DocCommentTree comment) {
    return Stream.concat(comment.getFullBody().stream(), comment.getBlockTags().stream())
        .anyMatch(tag -> tag.getKind() == DocTree.Kind.RETURN);
  }

  private static List<String> typeParameters(List<? extends TypeParameterTree> parameters) {
    return parameters.stream().map(parameter -> parameter.getName().toString()).toList();
  }

  private String fileName() {
    CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
    String path = unit.getSourceFile().getName();
    return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
