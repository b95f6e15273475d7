import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Judges Word files by the schemas of ECMA-376 (transitional) as Apache POI carries them, and opens each as POI does.
 * A line for each file: PASS path, or FAIL path and what is wrong, part by part.
 */
class WordJudge {
  static final SchemaTypeLoader SCHEMAS = XmlBeans.typeLoaderUnion(
      TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

  /** Parts of the package itself, which ECMA-376 part 2 describes and POI reads when it opens the file. */
  static boolean isPackage(String part) {
    return part.equals("[Content_Types].xml") || part.endsWith(".rels") || part.equals("docProps/core.xml");
  }

  public static void main(String[] paths) {
    for (String path : paths) {
      List<String> wrong = new ArrayList<>();
      try {
        judgeParts(path, wrong);
        try (OPCPackage opened = OPCPackage.open(new File(path), PackageAccess.READ);
            XWPFDocument document = new XWPFDocument(opened)) {
          if (document.getBodyElements().isEmpty()) wrong.add("has no body");
        }
      } catch (Exception error) {
        wrong.add(error.toString());
      }
      System.out.println((wrong.isEmpty() ? "PASS " : "FAIL ") + path);
      for (String one : wrong) System.out.println("  " + one);
    }
  }

  static void judgeParts(String path, List<String> wrong) throws Exception {
    try (ZipFile zip = new ZipFile(path)) {
      for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
        String part = entry.getName();
        if (!part.endsWith(".xml") && !part.endsWith(".rels") || isPackage(part)) continue;
        XmlObject parsed = asStandardReader(
            SCHEMAS.parse(zip.getInputStream(entry), null, new XmlOptions().setLoadLineNumbers()));
        if (parsed.schemaType().isNoType()) {
          wrong.add(part + ": no schema has its root element");
          continue;
        }
        List<XmlError> errors = new ArrayList<>();
        parsed.validate(new XmlOptions().setErrorListener(errors));
        for (XmlError error : errors) wrong.add(part + ":" + error.getLine() + ": " + error.getMessage());
      }
    }
  }

  static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

  /** Of alternatives, a reader that knows the standard only takes the last (ECMA-376 part 3). */
  static XmlObject asStandardReader(XmlObject part) throws Exception {
    Document document = (Document) part.getDomNode();
    NodeList found = document.getElementsByTagNameNS(COMPATIBILITY, "AlternateContent");
    if (found.getLength() == 0) return part;
    while (found.getLength() > 0) {
      Node alternatives = found.item(0);
      for (Node one = alternatives.getLastChild().getFirstChild(); one != null; one = one.getNextSibling())
        alternatives.getParentNode().insertBefore(one.cloneNode(true), alternatives);
      alternatives.getParentNode().removeChild(alternatives);
    }
    return SCHEMAS.parse(document, null, new XmlOptions());
  }
}
